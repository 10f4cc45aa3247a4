using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// A tag behind the quotation: "…," Holm said; "…," said Holm; "…," said a spokesman; "…," according to Holm. Names
/// may be followed by insertions before the verb. Claims nothing where a new clause begins ("…" and she left).
/// </summary>
internal static class TagAfter
{
    private const int MaxInsertion = 30;

    public static Tag? Find(Passage passage, int quote)
    {
        var end = passage.SentenceEnd(quote);
        var at = quote + 1;
        while (at < end && (passage.IsMark(at, ',') || passage.IsDash(at) || passage.IsMark(at, ']') || passage.IsMark(at, ')')))
        {
            at++;
        }

        if (at >= end || passage.Tokens[at].Kind != TokenKind.Word)
        {
            return null;
        }

        return AccordingTo.At(passage, at, end) ?? VerbFirst(passage, at, end) ?? SubjectFirst(passage, at, end)
            ?? TagOfUnknown.Find(passage, quote, at, end);
    }

    private static Tag? VerbFirst(Passage passage, int at, int end)
    {
        if (!CueVerbs.TryGet(passage.Word(at), out var verb) || verb.IsParticiple || verb.IsBase || verb.Frame != CueFrame.Say)
        {
            return null;
        }

        return SourceReader.ReadAt(passage, at + 1, end) is { Kind: not SourceKind.Pronoun } source
            ? new Tag("verb-subject-after", at, at + 1, source, verb.Frame == CueFrame.Say)
            : null;
    }

    private static Tag? SubjectFirst(Passage passage, int at, int end)
    {
        while (at < end && passage.Tokens[at].Kind == TokenKind.Word && ClauseWords.IsHelper(passage.Word(at)))
        {
            at++;
        }

        return SourceReader.ReadAt(passage, at, end) is { } source && VerbAfter(passage, source, end) is { } verb
            ? new Tag("subject-verb-after", verb, verb + 1, source, true)
            : null;
    }

    // The verb follows at once, behind helpers, or behind an insertion that is closed.
    private static int? VerbAfter(Passage passage, Source source, int end)
    {
        var commas = 0;
        for (var at = source.End; at < Math.Min(end, source.End + MaxInsertion); at++)
        {
            if (passage.Tokens[at].Kind == TokenKind.Quote)
            {
                return null;
            }

            commas += passage.IsMark(at, ',') || passage.IsDash(at) || passage.IsMark(at, '(') || passage.IsMark(at, ')') ? 1 : 0;
            if (passage.Tokens[at].Kind == TokenKind.Word && commas % 2 == 0
                && CueVerbs.TryGet(passage.Word(at), out var verb) && Fits(passage, verb, at, source))
            {
                return at;
            }
        }

        return null;
    }

    private static bool Fits(Passage passage, CueVerb verb, int at, Source source)
    {
        var isNear = at - source.End <= 1;
        if (verb.IsParticiple)
        {
            return verb.Frame == CueFrame.Say
                && (passage.IsWord(at - 1, "as") || (isNear && at > source.End && ClauseWords.IsHelper(passage.Word(at - 1))));
        }

        if (verb.IsBase)
        {
            return isNear && verb.Frame == CueFrame.Say && (at > source.End || IsPlural(passage, source));
        }

        return verb.Frame == CueFrame.Say || (isNear && verb.Frame == CueFrame.Near);
    }

    private static bool IsPlural(Passage passage, Source source) =>
        source.Kind == SourceKind.Description || passage.IsWord(source.First, "they") || passage.IsWord(source.First, "we")
        || passage.IsWord(source.First, "I");
}
