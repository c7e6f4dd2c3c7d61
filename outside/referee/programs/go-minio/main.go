// Signs uploads with minio-go: a JSON list of questions a line, a JSON list of answers a line.
package main

import (
	"bufio"
	"encoding/json"
	"io"
	"net/http"
	"os"
	"regexp"
	"strings"
	"time"

	"github.com/minio/minio-go/v7/pkg/signer"
)

type question struct {
	Policy      string
	Method      string
	URL         string
	Headers     [][2]string
	Body        string
	Trailer     [2]string
	Region      string
	Secret      string
	AccessKeyID string `json:"access_key_id"`
	Time        int64
}

type answer struct {
	Signature string   `json:"signature,omitempty"`
	Chunks    []string `json:"chunks,omitempty"`
	Trailer   string   `json:"trailer,omitempty"`
	Error     string   `json:"error,omitempty"`
}

var signatureIn = regexp.MustCompile(`Signature=([0-9a-f]{64})`)
var chunkSignature = regexp.MustCompile(`;chunk-signature=([0-9a-f]{64})\r\n`)
var trailerSignature = regexp.MustCompile(`\r\nx-amz-trailer-signature:([0-9a-f]{64})\r\n\r\n$`)

func ask(q question) answer {
	at := time.Unix(q.Time, 0).UTC()
	if q.Policy != "" {
		return answer{Signature: signer.PostPresignSignatureV4(q.Policy, at, q.Secret, q.Region)}
	}
	request, err := http.NewRequest(q.Method, q.URL, strings.NewReader(q.Body))
	if err != nil {
		return answer{Error: err.Error()}
	}
	for _, header := range q.Headers {
		// These it sets by itself.
		if !strings.EqualFold(header[0], "X-Amz-Trailer") {
			request.Header.Set(header[0], header[1])
		}
	}
	if q.Trailer[0] != "" {
		request.Trailer = http.Header{q.Trailer[0]: {q.Trailer[1]}}
	}
	signed := signer.StreamingSignV4(request, q.AccessKeyID, q.Secret, "", q.Region, int64(len(q.Body)), at)
	encoded, err := io.ReadAll(signed.Body)
	if err != nil {
		return answer{Error: err.Error()}
	}
	a := answer{Signature: signatureIn.FindStringSubmatch(signed.Header.Get("Authorization"))[1]}
	for _, found := range chunkSignature.FindAllSubmatch(encoded, -1) {
		a.Chunks = append(a.Chunks, string(found[1]))
	}
	if found := trailerSignature.FindSubmatch(encoded); found != nil {
		a.Trailer = string(found[1])
	}
	return a
}

func main() {
	out := json.NewEncoder(os.Stdout)
	out.Encode(map[string]string{"version": "of the package"})
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
