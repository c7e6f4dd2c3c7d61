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
	"strings"
	"time"

	"github.com/aws/aws-sdk-go-v2/aws"
	v4 "github.com/aws/aws-sdk-go-v2/aws/signer/v4"
	"github.com/aws/smithy-go/logging"
)

type question struct {
	Method        string
	URL           string
	Host          string
	Headers       [][2]string
	Body          string
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
	credentials := aws.Credentials{AccessKeyID: q.AccessKeyID, SecretAccessKey: q.Secret, SessionToken: q.Token}
	at := time.Unix(q.Time, 0)
	var log string
	signer := v4.NewSigner(func(options *v4.SignerOptions) {
		options.DisableURIPathEscaping = q.PathRule == "once"
		options.DisableHeaderHoisting = true
		options.LogSigning = true
		options.Logger = logging.LoggerFunc(func(_ logging.Classification, format string, v ...interface{}) {
			log = fmt.Sprintf(format, v...)
		})
	})
	text := ""
	if q.Expires != nil {
		query := request.URL.RawQuery
		if query != "" {
			query += "&"
		}
		request.URL.RawQuery = fmt.Sprintf("%sX-Amz-Expires=%d", query, *q.Expires)
		text, _, err = signer.PresignHTTP(context.Background(), credentials, request, payload, q.Service, q.Region, at)
	} else {
		err = signer.SignHTTP(context.Background(), credentials, request, payload, q.Service, q.Region, at)
		text = request.Header.Get("Authorization")
	}
	if err != nil {
		return answer{Error: err.Error()}
	}
	texts := logged.FindStringSubmatch(log)
	return answer{Signature: signatureIn.FindStringSubmatch(text)[1], CanonicalRequest: texts[1], StringToSign: texts[2]}
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
