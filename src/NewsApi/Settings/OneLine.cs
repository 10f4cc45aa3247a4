using System.Text;

namespace NewsApi.Settings;

/// <summary>Converts a text to one line of output.</summary>
internal static class OneLine
{
    private const int MaxLength = 300;

    public static string Of(string text)
    {
        var line = new StringBuilder();
        foreach (var sign in text.ReplaceLineEndings(" ").Trim().Take(MaxLength))
        {
            _ = char.IsControl(sign) ? line.Append($"\\u{(int)sign:x4}") : line.Append(sign);
        }

        return text.Length > MaxLength ? $"{line}…" : line.ToString();
    }
}
