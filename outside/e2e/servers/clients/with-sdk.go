// Puts an object with the AWS SDK for Go v2, and prints what it logs of signature, request and reply.
// usage: with-sdk HOST ACCESS_KEY_ID SECRET REGION
package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/aws/aws-sdk-go-v2/aws"
	"github.com/aws/aws-sdk-go-v2/credentials"
	"github.com/aws/aws-sdk-go-v2/service/s3"
	"github.com/aws/smithy-go/logging"
)

func main() {
	host, keyID, secret, region := os.Args[1], os.Args[2], os.Args[3], os.Args[4]
	client := s3.New(s3.Options{
		Region:           region,
		Credentials:      credentials.NewStaticCredentialsProvider(keyID, secret, ""),
		EndpointResolver: s3.EndpointResolverFromURL("http://" + host),
		UsePathStyle:     true,
		Retryer:          aws.NopRetryer{},
		ClientLogMode:    aws.LogSigning | aws.LogRequestWithBody | aws.LogResponseWithBody,
		Logger:           logging.NewStandardLogger(os.Stdout),
	})
	_, err := client.PutObject(context.Background(), &s3.PutObjectInput{
		Bucket: aws.String("bucket"),
		Key:    aws.String("photos/a b+c.txt"),
		Body:   strings.NewReader("two words"),
	})
	fmt.Println(err)
}
