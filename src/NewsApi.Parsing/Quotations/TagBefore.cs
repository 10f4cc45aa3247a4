using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// A cue before the quotation in its sentence: Holm said, "…"; Holm told reporters that "…"; she called it "a gift";
/// describing it as "…". The nearest cue wins; cues that are nouns (a call, the report) are left alone.
/// </summary>
internal static class TagBefore
{
    private const int MaxDistance = 40;
    private const int MaxNaming = 14;
    private const int MaxNear = 3;

    /// <summary>The nearest cue; only one right beside the quotation where <paramref name="isAdjacent"/>.</summary>
    public static Tag? Find(Passage passage, int quote, bool isAdjacent)
    {
        var start = passage.SentenceStart(quote);
        var isIntroduced = passage.IsMark(quote - 1, ':') || passage.IsMark(quote - 1, ',') || passage.IsWord(quote - 1, "that");
        for (var at = quote - 1; at >= start && quote - at <= MaxDistance; at--)
        {
            if (isAdjacent && !isIntroduced && quote - at > MaxNear)
            {
                return null;
            }

            if (passage.Tokens[at].Kind == TokenKind.Word
                && CueVerbs.TryGet(passage.Word(at), out var verb)
                && !IsNoun(passage, at, start, verb)
                && Reaches(verb, quote - at - 1, isIntroduced)
                && SubjectFinder.Before(passage, at, verb.IsParticiple) is { } source)
            {
                var rule = passage.IsMark(quote - 1, ':') ? "cue-colon-before" : verb.IsParticiple ? "participle-before" : "cue-before";
                return new Tag(rule, at, at + 1, source, verb.Frame == CueFrame.Say || isIntroduced);
            }
        }

        return null;
    }

    private static bool Reaches(CueVerb verb, int distance, bool isIntroduced) => verb.Frame switch
    {
        CueFrame.Say => true,
        CueFrame.Name => distance <= MaxNaming,
        _ => isIntroduced && distance <= MaxNaming,
    };

    private static bool IsNoun(Passage passage, int at, int start, CueVerb verb)
    {
        if (at == start || passage.Tokens[at - 1].Kind != TokenKind.Word)
        {
            return verb.IsBase;
        }

        var before = passage.Word(at - 1);
        var isAfterName = passage.Tokens[at - 1].IsPossessive;
        return isAfterName
            || (ClauseWords.IsDeterminer(before) && !before.Equals("that", StringComparison.OrdinalIgnoreCase)
                && !before.Equals("this", StringComparison.OrdinalIgnoreCase))
            || (verb.IsBase && !IsBeforeBase(before));
    }

    // What a base form follows where it is a verb: to say, they say, people say, did say.
    private static bool IsBeforeBase(ReadOnlySpan<char> before) =>
        before.Equals("to", StringComparison.OrdinalIgnoreCase) || ClauseWords.IsPronoun(before) || ClauseWords.IsHelper(before)
        || before.Equals("who", StringComparison.OrdinalIgnoreCase) || (before.EndsWith("s", StringComparison.Ordinal) && RoleNouns.IsBody(before));
}
