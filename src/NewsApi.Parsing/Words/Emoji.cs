using System.Globalization;

namespace NewsApi.Parsing.Words;

/// <summary>Knows emoji and bullets, which stand before a quotation without being part of its sentence.</summary>
internal static class Emoji
{
    // U+FE0F shows the sign before it in colour; U+200D joins two signs to one.
    private const char VariationSelector = '\ufe0f';

    private const char Joiner = '\u200d';

    public static bool StartsAt(string text, int position) => text[position] is '•' || IsPart(text, position);

    /// <summary>The part of <paramref name="paragraph"/> behind the emoji that stand before its quotation mark.</summary>
    public static TextSpan Skip(string text, TextSpan paragraph)
    {
        var at = paragraph.Start;
        while (at < paragraph.End && (StartsAt(text, at) || at > paragraph.Start && char.IsWhiteSpace(text[at])))
        {
            at++;
        }

        var opensQuotation = at > paragraph.Start && at < paragraph.End && SignReader.IsMark(text[at]);
        return opensQuotation ? new TextSpan(at, paragraph.End) : paragraph;
    }

    private static bool IsPart(string text, int position) =>
        text[position] is VariationSelector or Joiner
        || char.IsSurrogate(text[position]) && !char.IsLetter(text, position)
        || char.GetUnicodeCategory(text, position) is UnicodeCategory.OtherSymbol;
}
