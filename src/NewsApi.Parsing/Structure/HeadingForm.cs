using System.Buffers;

namespace NewsApi.Parsing.Structure;

/// <summary>The form of a line as a heading, without regard to its neighbours.</summary>
internal enum HeadingForm
{
    None,

    /// <summary>A short quotation without a full stop: a heading only where the article has several of them.</summary>
    Quoted,

    /// <summary>Could be a heading or an unfinished line of text: sentence case, a question, a closing colon.</summary>
    Plain,

    /// <summary>Printed like a title: in title case, in capitals, or numbered.</summary>
    Titled,

    /// <summary>Marked as a heading by "#".</summary>
    Marked,
}

/// <summary>
/// Claims short lines printed like a heading: in title case, in capitals, numbered, as a question, with a closing colon, or in
/// sentence case without a full stop. Leaves alone whole sentences, quoted lines, list items, rows of tables and every kind of
/// <see cref="Boilerplate"/>.
/// </summary>
internal static class HeadingForms
{
    private static readonly SearchValues<char> NumberMarks = SearchValues.Create("0123456789.,:;#()/-–—% ");

    private const int LongestHeading = 130;
    private const int MostWords = 22;
    private const int MostWordsOfSentence = 14;
    private const int MostWordsOfExclamation = 6;
    private const int LongestWithoutSpaces = 40;

    // In a longer line the full stop of a last abbreviation ends a sentence too ("in Watertown, N.Y.").
    private const int LongestWithAbbreviation = 50;

    public static HeadingForm Of(ReadOnlySpan<char> printed)
    {
        if (HeadingMarks.HasSigns(printed))
        {
            return HeadingForm.Marked;
        }

        var line = HeadingMarks.Trim(printed);
        if (IsOtherLine(line))
        {
            return HeadingForm.None;
        }

        if (QuotedLine.IsQuoted(line))
        {
            return QuotedLine.IsBareQuote(line) ? HeadingForm.Quoted : HeadingForm.None;
        }

        var body = line[NumberedLine.OrdinalLength(line)..];
        var letters = LetterCase.Of(body);
        if (IsBareNumber(line) || !HasWordsOfHeading(body, letters))
        {
            return HeadingForm.None;
        }

        var form = ByEnding(LineEndings.Of(line), letters, body.Length < line.Length);
        return form == HeadingForm.Plain && IsSentence(line) ? HeadingForm.None : form;
    }

    private static bool IsOtherLine(ReadOnlySpan<char> line) =>
        line.Length > LongestHeading
        || !Opens(line)
        || line.StartsWith("According to ", StringComparison.Ordinal)
        || ListItem.IsMarked(line)
        || IsPost(line)
        || Boilerplate.IsBoilerplate(line)
        || BylineLine.IsByline(line);

    // An embedded post, or the name below it: "… pic.twitter.com/abc", "— Nora Field (@norafield)".
    private static bool IsPost(ReadOnlySpan<char> line) =>
        line.Contains("pic.twitter.com/", StringComparison.Ordinal)
        || line.Contains("https://", StringComparison.Ordinal)
        || line.Contains("(@", StringComparison.Ordinal);

    // No row of a table, no paragraph, and in a script without spaces not too long either.
    private static bool HasWordsOfHeading(ReadOnlySpan<char> body, LetterCase letters) =>
        letters.Words is > 0 and <= MostWords
        && !body.Contains('\t')
        && (letters.Words > 2 || body.Length <= LongestWithoutSpaces);

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

    private static bool IsFullTitle(LetterCase letters) => letters.ContentWords >= 3 && letters.CapitalisedWords == letters.ContentWords;

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

    // A year may be a heading.
    private static bool IsBareNumber(ReadOnlySpan<char> line) =>
        !line.ContainsAnyExcept(NumberMarks) && !(line.Length == 4 && line[0] is '1' or '2' && !line.ContainsAnyExceptInRange('0', '9'));
}
