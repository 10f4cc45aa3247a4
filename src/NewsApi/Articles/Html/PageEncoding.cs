using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;
using NewsApi.Http;

namespace NewsApi.Articles.Html;

/// <summary>Decodes pages: by the charset of the request, else as UTF-8, else by the charset that the page declares.</summary>
internal static partial class PageEncoding
{
    // HTML requires the declaration in the first 1024 bytes; pages with long scripts before it are read as well.
    private const int DeclarationBytes = 4096;

    /// <summary>The encoding of the name; null where it is unknown or changes what ASCII characters mean.</summary>
    public static Encoding? Find(string? charset)
    {
        try
        {
            var encoding = string.IsNullOrEmpty(charset)
                ? null
                : CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
            return encoding?.GetString("<"u8) == "<" ? encoding : null;
        }
        catch (ArgumentException)
        {
            return null;
        }
    }

    /// <summary>Decodes the page; null where it is no UTF-8 and declares nothing else.</summary>
    public static string? Decode(in ReadOnlySequence<byte> body, string? charset)
    {
        if (Find(charset) is { } given && given.CodePage != Encoding.UTF8.CodePage)
        {
            return given.GetString(body);
        }

        if (RequestText.DecodeUtf8(body) is { } text)
        {
            return text;
        }

        var start = Encoding.Latin1.GetString(body.Slice(0, Math.Min(body.Length, DeclarationBytes)));
        return Find(Declaration().Match(start).Groups["charset"].Value) is { } declared && declared.CodePage != Encoding.UTF8.CodePage
            ? declared.GetString(body)
            : null;
    }

    [GeneratedRegex("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?(?<charset>[A-Za-z0-9_-]{1,40})", RegexOptions.IgnoreCase)]
    private static partial Regex Declaration();
}
