using System.Buffers;

namespace NewsApi.Parsing.Structure;

/// <summary>How much a line looks like a heading by itself, before its neighbours are asked.</summary>
internal enum HeadingForm
{
    None,

    /// <summary>Speech in marks without a full stop: a heading only where the article has several of them.</summary>
    Quoted,

    /// <summary>Could be a heading or an unfinished line of text: sentence case, a question, a closing colon.</summary>
    Plain,

    /// <summary>Printed like a title: title case, capitals, or an ordinal in front.</summary>
    Titled,

    /// <summary>Marked as a heading by "#" signs.</summary>
    Marked,
}

/// <summary>
/// Claims short lines printed like a heading: in title case, in capitals, numbered, as a question, with a closing colon, or in
/// sentence case without a full stop. Leaves alone whole sentences, quoted lines, list items and every kind of
/// <see cref="Furniture"/>.
/// </summary>
internal static class HeadingForms
{
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.,:;#()/-–—% ");

    private const int LongestHeading = 130;
    private const int MostWords = 22;
    private const int MostWordsOfSentence = 14;
    private const int MostWordsOfExclamation = 6;
    private const int LongestWithoutSpaces = 40;

    // A longer line that ends with an abbreviation ("in Watertown, N.Y.") is a sentence whose full stop is the same.
    private const int LongestWithAbbreviation = 50;

    public static HeadingForm Of(ReadOnlySpan<char> printed)
    {
        if (HeadingMarks.HasSigns(printed))
        {
            return HeadingForm.Marked;
        }

        var line = HeadingMarks.Trim(printed);
        if (line.Length > LongestHeading || !Opens(line) || ListItem.IsMarked(line) || Furniture.IsFurniture(line)
            || BylineLine.IsByline(line))
        {
            return HeadingForm.None;
        }

        if (QuotedLine.IsQuoted(line))
        {
            return QuotedLine.IsBareQuote(line) ? HeadingForm.Quoted : HeadingForm.None;
        }

        var body = line[NumberedLine.OrdinalLength(line)..];
        var letters = LetterCase.Of(body);
        if (letters.Words == 0 || IsBareNumber(line) || letters.Words > MostWords || (letters.Words <= 2 && IsTooLongWithoutSpaces(body)))
        {
            return HeadingForm.None;
        }

        var form = ByEnding(LineEndings.Of(line), letters, body.Length < line.Length);
        return (form == HeadingForm.Plain && IsSentence(line)) || line.StartsWith("According to ", StringComparison.Ordinal)
            ? HeadingForm.None
            : form;
    }

    private static HeadingForm ByEnding(LineEnding ending, LetterCase letters, bool isNumbered) => ending switch
    {
        LineEnding.GoesOn => HeadingForm.None,
        LineEnding.FullStop => letters.Words <= MostWordsOfSentence && (isNumbered || IsFullTitle(letters))
            ? HeadingForm.Titled
            : HeadingForm.None,
        LineEnding.Exclamation or LineEnding.Ellipsis => letters.Words is < 2 or > MostWordsOfExclamation && !letters.IsTitle
            ? HeadingForm.None
            : letters.IsTitle ? HeadingForm.Titled : HeadingForm.Plain,
        _ => isNumbered || letters.IsTitle ? HeadingForm.Titled : HeadingForm.Plain,
    };

    private static bool IsFullTitle(LetterCase letters) => letters.Weighty >= 3 && letters.Capitalised == letters.Weighty;

    private static bool IsSentence(ReadOnlySpan<char> line) => LineEndings.Of(line) switch
    {
        LineEnding.Colon => ColonLine.IsIntroduction(line),
        LineEnding.Question => QuestionLine.IsSentence(line),
        LineEnding.Abbreviation => line.Length > LongestWithAbbreviation || CaptionLine.IsCaption(line),
        LineEnding.Open => CaptionLine.IsCaption(line),
        _ => false,
    };

    // A capital, a digit, a letter without case, "iPhone"; perhaps inside a quotation mark or a bracket.
    private static bool Opens(ReadOnlySpan<char> line)
    {
        var bare = line.TrimStart("\"'“‘«»„‚¿¡([*_#§$€£");
        return !bare.IsEmpty
            && char.IsLetterOrDigit(bare[0])
            && (!char.IsLower(bare[0]) || (bare.Length > 1 && char.IsUpper(bare[1])));
    }

    // A year may head the part of a history that tells of it.
    private static bool IsBareNumber(ReadOnlySpan<char> line) =>
        !line.ContainsAnyExcept(NumberMarks) && !(line.Length == 4 && line[0] is '1' or '2' && !line.ContainsAnyExceptInRange('0', '9'));

    private static bool IsTooLongWithoutSpaces(ReadOnlySpan<char> line) => line.Length > LongestWithoutSpaces;
}
