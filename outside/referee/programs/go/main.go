// Signs with the AWS SDK for Go v2: a JSON list of questions a line, a JSON list of answers a line.
package main

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"fmt"
	"net/http"
	"os"
	"regexp"
	"strconv"
	"strings"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	v4 "github.com/aws/aws-sdk-go-v2/aws/signer/v4"
	"github.com/aws/aws-sdk-go-v2/internal/v4a"
	"github.com/aws/smithy-go/logging"
)

type question struct {
	Method        string
	URL           string
	Host          string
	Headers       [][2]string
	Body          string
	Algorithm     string
	Service       string
	Region        string
	Secret        string
	Token         string
	AccessKeyID   string  `json:"access_key_id"`
	ContentSha256 *string `json:"content_sha256"`
	Unsigned      bool
	PathRule      string `json:"path_rule"`
	Time          int64
	Expires       *int64
}

type answer struct {
	Signature        string `json:"signature,omitempty"`
	CanonicalRequest string `json:"canonicalRequest,omitempty"`
	StringToSign     string `json:"stringToSign,omitempty"`
	Error            string `json:"error,omitempty"`
}

var signatureIn = regexp.MustCompile(`Signature=([0-9a-f]+)`)
var logged = regexp.MustCompile(`(?s)CANONICAL STRING  \]-+\n(.*)\n---\[ STRING TO SIGN \]-+\n(.*?)\n---`)

func ask(q question) (a answer) {
	defer func() {
		if fault := recover(); fault != nil {
			a = answer{Error: fmt.Sprint("panic: ", fault)}
		}
	}()
	// As every client makes it: a request with a body knows its length, which is signed.
	request, err := http.NewRequest(q.Method, q.URL, strings.NewReader(q.Body))
	if err != nil {
		return answer{Error: err.Error()}
	}
	if q.Host != "" {
		request.Host = q.Host
	}
	for _, header := range q.Headers {
		// The SDK signs the field, in place of the header.
		if length, err := strconv.ParseInt(header[1], 10, 64); err == nil && strings.EqualFold(header[0], "Content-Length") {
			request.ContentLength = length
			continue
		}
		request.Header.Add(header[0], header[1])
	}
	if q.ContentSha256 != nil {
		request.Header.Set("X-Amz-Content-Sha256", *q.ContentSha256)
	}
	hash := sha256.Sum256([]byte(q.Body))
	payload := hex.EncodeToString(hash[:])
	if q.ContentSha256 != nil {
		payload = *q.ContentSha256
	} else if q.Unsigned {
		payload = "UNSIGNED-PAYLOAD"
	}
	if q.Expires != nil {
		query := request.URL.RawQuery
		if query != "" {
			query += "&"
		}
		request.URL.RawQuery = fmt.Sprintf("%sX-Amz-Expires=%d", query, *q.Expires)
	}
	sign := withSigV4
	if q.Algorithm == "sigv4a" {
		sign = withSigV4a
	}
	var log string
	logger := logging.LoggerFunc(func(_ logging.Classification, format string, v ...interface{}) {
		log = fmt.Sprintf(format, v...)
	})
	text, err := sign(q, request, payload, logger)
	if err != nil {
		return answer{Error: err.Error()}
	}
	if q.Expires == nil {
		text = request.Header.Get("Authorization")
	}
	texts := logged.FindStringSubmatch(log)
	return answer{Signature: signatureIn.FindStringSubmatch(text)[1], CanonicalRequest: texts[1], StringToSign: texts[2]}
}

// Signs a request in place, or gives the link where it is to be presigned.
func withSigV4(q question, request *http.Request, payload string, logger logging.Logger) (link string, err error) {
	signer := v4.NewSigner(func(options *v4.SignerOptions) {
		options.DisableURIPathEscaping = q.PathRule == "once"
		options.DisableHeaderHoisting = true
		options.LogSigning = true
		options.Logger = logger
	})
	ctx := context.Background()
	if q.Expires == nil {
		return "", signer.SignHTTP(ctx, q.credentials(), request, payload, q.Service, q.Region, q.at())
	}
	link, _, err = signer.PresignHTTP(ctx, q.credentials(), request, payload, q.Service, q.Region, q.at())
	return link, err
}

// As withSigV4. The SDK derives the key from the secret.
func withSigV4a(q question, request *http.Request, payload string, logger logging.Logger) (link string, err error) {
	signer := v4a.NewSigner(func(options *v4a.SignerOptions) {
		options.DisableURIPathEscaping = q.PathRule == "once"
		options.DisableHeaderHoisting = true
		options.LogSigning = true
		options.Logger = logger
	})
	ctx := context.Background()
	provider := v4a.SymmetricCredentialAdaptor{
		SymmetricProvider: aws.CredentialsProviderFunc(func(context.Context) (aws.Credentials, error) {
			return q.credentials(), nil
		}),
	}
	credentials, err := provider.RetrievePrivateKey(ctx)
	if err != nil {
		return "", err
	}
	regions := strings.Split(q.Region, ",")
	if q.Expires == nil {
		return "", signer.SignHTTP(ctx, credentials, request, payload, q.Service, regions, q.at())
	}
	link, _, err = signer.PresignHTTP(ctx, credentials, request, payload, q.Service, regions, q.at())
	return link, err
}

func (q question) credentials() aws.Credentials {
	return aws.Credentials{AccessKeyID: q.AccessKeyID, SecretAccessKey: q.Secret, SessionToken: q.Token}
}

func (q question) at() time.Time {
	return time.Unix(q.Time, 0)
}

func main() {
	out := json.NewEncoder(os.Stdout)
	out.SetEscapeHTML(false)
	out.Encode(map[string]string{"version": aws.SDKVersion})
	in := bufio.NewReaderSize(os.Stdin, 1<<20)
	for {
		line, err := in.ReadBytes('\n')
		if err != nil {
			return
		}
		var questions []question
		if err := json.Unmarshal(line, &questions); err != nil {
			panic(err)
		}
		answers := []answer{}
		for _, q := range questions {
			answers = append(answers, ask(q))
		}
		out.Encode(answers)
	}
}
