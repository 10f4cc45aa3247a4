using System.Security.Cryptography;
using System.Text;

namespace NewsApi.Articles;

internal static class ContentHashes
{
    private const int ChunkLength = 4096;

    /// <summary>
    /// Computes the SHA-256, in hexadecimal, of the text with white space folded: each run becomes one space, and the text is trimmed.
    /// </summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<char> chunk = stackalloc char[ChunkLength];
        Span<byte> bytes = stackalloc byte[ChunkLength * 3];
        var encoder = Encoding.UTF8.GetEncoder();
        var (length, afterSpace) = (0, 0);
        foreach (var letter in text.Trim())
        {
            if (length == ChunkLength)
            {
                hash.AppendData(bytes[..encoder.GetBytes(chunk, bytes, flush: false)]);
                length = 0;
            }

            // Branch-free, because word boundaries are unpredictable. A space that follows another is overwritten.
            var isSpace = char.IsWhiteSpace(letter) ? 1 : 0;
            chunk[length] = isSpace == 0 ? letter : ' ';
            length += 1 - (isSpace & afterSpace);
            afterSpace = isSpace;
        }

        hash.AppendData(bytes[..encoder.GetBytes(chunk[..length], bytes, flush: true)]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
