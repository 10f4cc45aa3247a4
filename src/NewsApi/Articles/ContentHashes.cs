using System.Security.Cryptography;
using System.Text;

namespace NewsApi.Articles;

internal static class ContentHashes
{
    private const int ChunkLength = 4096;

    /// <summary>
    /// SHA-256, in hexadecimal, of the text with white space folded: each run of it is one space, none at the ends.
    /// </summary>
    public static string Of(ReadOnlySpan<char> text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<char> chunk = stackalloc char[ChunkLength];
        Span<byte> bytes = stackalloc byte[ChunkLength * 3];
        var encoder = Encoding.UTF8.GetEncoder();
        var (length, pendingSpace) = (0, false);
        foreach (var letter in text.Trim())
        {
            if (char.IsWhiteSpace(letter))
            {
                pendingSpace = true;
                continue;
            }

            // Two may be added: the space before the letter, and the letter.
            if (length > ChunkLength - 2)
            {
                hash.AppendData(bytes[..encoder.GetBytes(chunk[..length], bytes, flush: false)]);
                length = 0;
            }

            if (pendingSpace)
            {
                (chunk[length++], pendingSpace) = (' ', false);
            }

            chunk[length++] = letter;
        }

        hash.AppendData(bytes[..encoder.GetBytes(chunk[..length], bytes, flush: true)]);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
