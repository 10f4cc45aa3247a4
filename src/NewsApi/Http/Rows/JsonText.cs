using System.Buffers;
using System.Text;
using NewsApi.Http.Answers;

namespace NewsApi.Http.Rows;

/// <summary>
/// Writes texts as JSON strings, escaped as <see cref="Json.Encoder"/> does: the encoder itself goes on byte by byte from the
/// first that it escapes, which in an article is the end of the headline.
/// </summary>
internal static class JsonText
{
    private const int LongestEscape = 12;

    // All that may have to be escaped: control characters, the two of JSON, and what begins a longer character.
    private static readonly SearchValues<byte> Special = SearchValues.Create(
        [.. Enumerable.Range(0, 256).Where(value => value is < 0x20 or '"' or '\\' or > 0x7E).Select(value => (byte)value)]);

    public static void Write(ReadOnlySpan<byte> utf8, AnswerBuffer to)
    {
        Copy("\""u8, to);
        while (utf8.IndexOfAny(Special) is >= 0 and var plain)
        {
            Copy(utf8[..plain], to);
            utf8 = utf8[plain..];
            var escape = to.GetSpan(LongestEscape);
            var (read, written) = ShortEscape(utf8[0]) is { } letter ? WriteShort(letter, escape) : WriteCharacter(utf8, escape);
            to.Advance(written);
            utf8 = utf8[read..];
        }

        Copy(utf8, to);
        Copy("\""u8, to);
    }

    private static void Copy(ReadOnlySpan<byte> bytes, AnswerBuffer to)
    {
        bytes.CopyTo(to.GetSpan(bytes.Length));
        to.Advance(bytes.Length);
    }

    private static char? ShortEscape(byte special) => special switch
    {
        (byte)'"' => '"',
        (byte)'\\' => '\\',
        (byte)'\n' => 'n',
        (byte)'\r' => 'r',
        (byte)'\t' => 't',
        (byte)'\b' => 'b',
        (byte)'\f' => 'f',
        _ => null,
    };

    private static (int Read, int Written) WriteShort(char letter, Span<byte> to)
    {
        (to[0], to[1]) = ((byte)'\\', (byte)letter);
        return (1, 2);
    }

    private static (int Read, int Written) WriteCharacter(ReadOnlySpan<byte> utf8, Span<byte> to)
    {
        Rune.DecodeFromUtf8(utf8, out var rune, out var read);
        return (read, Json.Encoder.WillEncode(rune.Value) ? WriteUnits(rune, to) : rune.EncodeToUtf8(to));
    }

    private static int WriteUnits(Rune rune, Span<byte> to)
    {
        Span<char> units = stackalloc char[2];
        var count = rune.EncodeToUtf16(units);
        for (var at = 0; at < count; at++)
        {
            "\\u"u8.CopyTo(to[(6 * at)..]);
            ((int)units[at]).TryFormat(to[((6 * at) + 2)..], out _, "X4", null);
        }

        return 6 * count;
    }
}
