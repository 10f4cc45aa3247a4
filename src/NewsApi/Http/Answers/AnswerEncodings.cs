using System.Collections.Concurrent;
using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace NewsApi.Http.Answers;

/// <summary>In which encoding a client gets an answer, and the answer in it.</summary>
internal sealed class AnswerEncodings(IResponseCompressionProvider compression)
{
    private const string None = "";
    private const int MaxRemembered = 1000;

    private readonly ConcurrentDictionary<string, string> _chosen = new();

    /// <summary>The one that the request asks for, as the compression of other answers would choose; empty for none.</summary>
    public string Choose(HttpContext http)
    {
        var accepted = http.Request.Headers.AcceptEncoding.ToString();
        if (accepted.Length == 0)
        {
            return None;
        }

        if (_chosen.TryGetValue(accepted, out var chosen))
        {
            return chosen;
        }

        chosen = compression.GetCompressionProvider(http)?.EncodingName ?? None;
        if (_chosen.Count < MaxRemembered)
        {
            _chosen[accepted] = chosen;
        }

        return chosen;
    }

    /// <summary>
    /// The body in its encoding, and which; none, and the body itself, where compressing would not save a packet. What is
    /// made once for many readers is worth more time than an answer that is made for one.
    /// </summary>
    public static (ReadOnlyMemory<byte> Body, string? Encoding) Encode(ReadOnlyMemory<byte> body, string encoding, bool isForMany)
    {
        if (encoding == None || body.Length < CompressionOfLongAnswers.MinLength)
        {
            return (body, null);
        }

        using var compressed = new MemoryStream(body.Length / 2);
        using (var stream = Open(compressed, encoding, isForMany ? CompressionLevel.Optimal : CompressionLevel.Fastest))
        {
            stream.Write(body.Span);
        }

        return (compressed.ToArray(), encoding);
    }

    /// <summary>Compresses an answer while it is written.</summary>
    public static Stream Wrap(Stream body, string encoding) =>
        encoding == None ? body : Open(body, encoding, CompressionLevel.Fastest);

    private static Stream Open(Stream to, string encoding, CompressionLevel level) => encoding == "br"
        ? new BrotliStream(to, level, leaveOpen: true)
        : new GZipStream(to, level, leaveOpen: true);
}
