using System.Text;
using NewsApi.Settings;

namespace NewsApi.Seeds;

/// <summary>Decodes the text of a seed: in the encoding of its byte order mark, or else UTF-8.</summary>
internal static class SeedText
{
    // UTF-32 comes first, because its byte order mark begins with that of UTF-16.
    private static readonly Encoding[] Marked =
    [
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
        new UTF8Encoding(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true),
    ];

    /// <exception cref="StartFailure">The bytes are invalid in that encoding, or they are no text.</exception>
    public static string Read(string file, ReadOnlySpan<byte> bytes)
    {
        foreach (var encoding in Marked)
        {
            if (bytes.StartsWith(encoding.Preamble))
            {
                return Decode(file, bytes, encoding, encoding.Preamble.Length);
            }
        }

        return Decode(file, bytes, Marked[^1], 0);
    }

    private static string Decode(string file, ReadOnlySpan<byte> bytes, Encoding encoding, int start)
    {
        try
        {
            var text = encoding.GetString(bytes[start..]);
            return text.Contains('\0')
                ? throw new StartFailure(
                    $"The seed {file} contains NUL characters and is not text in UTF-8; save it as UTF-8, or remove it.")
                : text;
        }
        catch (DecoderFallbackException failure)
        {
            throw new StartFailure(
                $"The seed {file} is not valid {encoding.WebName.ToUpperInvariant()} at byte {start + failure.Index}; "
                + "save it as UTF-8, or remove it.",
                failure);
        }
    }
}
