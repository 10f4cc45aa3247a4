using System.Text;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace NewsApi.Data.PostgreSql;

/// <summary>
/// Text as PostgreSQL can store it, which refuses U+0000: it is stored as U+0001 and "0", and U+0001 as U+0001 and "1". Any other
/// text is stored as it is.
/// </summary>
internal sealed class StoredTextConverter() : ValueConverter<string, string>(text => Write(text), stored => Read(stored))
{
    private const char Mark = '\u0001';

    internal static string Write(string text)
    {
        if (text.AsSpan().IndexOfAny('\0', Mark) < 0)
        {
            return text;
        }

        var stored = new StringBuilder(text.Length + 16);
        foreach (var letter in text)
        {
            _ = letter is '\0' or Mark ? stored.Append(Mark).Append((char)('0' + letter)) : stored.Append(letter);
        }

        return stored.ToString();
    }

    internal static string Read(string stored)
    {
        if (!stored.Contains(Mark, StringComparison.Ordinal))
        {
            return stored;
        }

        var text = new StringBuilder(stored.Length);
        for (var at = 0; at < stored.Length; at++)
        {
            text.Append(stored[at] == Mark ? (char)(stored[++at] - '0') : stored[at]);
        }

        return text.ToString();
    }
}
