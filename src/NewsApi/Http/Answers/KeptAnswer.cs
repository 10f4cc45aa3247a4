using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NewsApi.Http.Answers;

/// <summary>An answer, ready to be sent again.</summary>
internal sealed class KeptAnswer
{
    // Objects, references and the names of headers, roughly.
    private const int Overhead = 1024;

    // The body tells these itself.
    private static readonly string[] OfTheBody = [HeaderNames.ContentLength, HeaderNames.ContentEncoding, HeaderNames.ETag];

    private readonly KeyValuePair<string, StringValues>[] _headers;
    private readonly AnswerBody _body;

    /// <summary>Takes the headers that <paramref name="response"/> has.</summary>
    public KeptAnswer(HttpResponse response, AnswerBody body)
    {
        _headers = [.. response.Headers.Where(header => !OfTheBody.Contains(header.Key))];
        _body = body;
    }

    /// <summary>How many bytes of memory it takes.</summary>
    public int Size => _body.Bytes.Length + Overhead;

    /// <summary>What its life ends with, and the count of commits when it was begun to be made.</summary>
    public required AnswerLife Life { get; init; }

    public Task SendAsync(HttpContext http)
    {
        foreach (var (name, value) in _headers)
        {
            http.Response.Headers[name] = value;
        }

        return _body.SendAsync(http);
    }
}
