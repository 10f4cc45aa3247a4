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

    /// <summary>The body in its encoding, and which; none where compressing would not save a packet.</summary>
    public static (byte[] Body, string? Encoding) Encode(ReadOnlyMemory<byte> body, string encoding)
    {
        if (encoding == None || body.Length < CompressionOfLongAnswers.MinLength)
        {
            return (body.ToArray(), null);
        }

        using var compressed = new MemoryStream(body.Length / 2);
        using (var stream = Open(compressed, encoding))
        {
            stream.Write(body.Span);
        }

        return (compressed.ToArray(), encoding);
    }

    // Once for many readers: worth more time than an answer that is made for one.
    private static Stream Open(Stream to, string encoding) => encoding == "br"
        ? new BrotliStream(to, CompressionLevel.Optimal, leaveOpen: true)
        : new GZipStream(to, CompressionLevel.Optimal, leaveOpen: true);

    /// <summary>Compresses an answer while it is written.</summary>
    public static Stream Wrap(Stream body, string encoding) => encoding switch
    {
        None => body,
        "br" => new BrotliStream(body, CompressionLevel.Fastest, leaveOpen: true),
        _ => new GZipStream(body, CompressionLevel.Fastest, leaveOpen: true),
    };
}
