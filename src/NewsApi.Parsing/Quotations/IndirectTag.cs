using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// A tag around a sentence: ⟦The pier will open⟧, Holm said. ⟦The pier will open⟧, said Holm. According to Holm, ⟦the pier
/// will open⟧. ⟦The pier will open⟧, according to Holm.
/// </summary>
internal static class IndirectTag
{
    private const int MaxTail = 25;

    public static IndirectSpeech? Find(Passage passage, int start, int end) =>
        AccordingToIn(passage, start, end) ?? AtEnd(passage, start, end);

    private static IndirectSpeech? AccordingToIn(Passage passage, int start, int end)
    {
        if (AccordingTo.InSentence(passage, start) is not { Source: { } source } tag
            || (source.Entity is { } entity && !IndirectReader.IsSpeaker(entity)))
        {
            return null;
        }

        if (tag.CueFirst > start + 1)
        {
            var stop = passage.IsMark(tag.CueFirst - 1, ',') ? tag.CueFirst - 1 : tag.CueFirst;
            return Speech("indirect-according-to", passage, start, stop, tag);
        }

        var at = source.End;
        while (at < end && !passage.IsMark(at, ','))
        {
            at++;
        }

        // "According to Ida Holm, the mayor, the pier will open."
        if (at + 3 < end && ClauseWords.IsDeterminer(passage.Word(at + 1)) && NextComma(passage, at + 1, end) is { } second && second - at <= 6
            && RoleNouns.IsPerson(passage.Word(second - 1)))
        {
            at = second;
        }

        return Speech("indirect-according-to", passage, at + 1, WithoutMarks(passage, at + 1, end), tag);
    }

    private static IndirectSpeech? AtEnd(Passage passage, int start, int end)
    {
        for (var at = end - 1; at > start + 2 && end - at <= MaxTail; at--)
        {
            if (passage.Tokens[at].Kind == TokenKind.Word && IndirectCues.TakesClause(passage.Word(at)) && CueVerbs.IsSay(passage.Word(at))
                && EndsTag(passage, at, end)
                && (IndirectInversion.Find(passage, start, at, end) ?? SubjectFirst(passage, start, at, end)) is { } speech)
            {
                return speech;
            }
        }

        return null;
    }

    private static IndirectSpeech? SubjectFirst(Passage passage, int start, int verb, int end)
    {
        if (IndirectClause.At(passage, verb, end) is not null || SubjectFinder.Before(passage, verb, false) is not { } source
            || CommaBefore(passage, source, start) is not { } comma)
        {
            return null;
        }

        var tag = new Tag("indirect-tag", verb, verb + 1, source, true);
        return GoesOn(passage, verb, end) && ReportedClause.HasFinite(passage, verb + 2, end)
            ? new IndirectSpeech(tag.Rule, start, comma, tag) { RestFirst = verb + 2, RestEnd = WithoutMarks(passage, verb + 2, end) }
            : Speech("indirect-tag", passage, start, comma, tag);
    }

    // "The pier, Holm said, will open": but not "Holm said, adding", "Holm said, which".
    private static bool GoesOn(Passage passage, int verb, int end)
    {
        var at = verb + 2;
        return at + 1 < end && passage.IsMark(verb + 1, ',') && passage.Tokens[at].Kind == TokenKind.Word
            && !passage.Word(at).EndsWith("ing", StringComparison.Ordinal) && !passage.IsWord(at, "who") && !passage.IsWord(at, "which")
            && !passage.IsWord(at, "and") && !passage.IsWord(at, "but") && !passage.IsWord(at, "as") && !passage.IsWord(at, "in");
    }

    // "Holm claimed the prize" reports nothing; "Holm said" does whatever follows.
    private static bool EndsTag(Passage passage, int verb, int end) =>
        passage.IsWord(verb, "said") || passage.IsWord(verb, "says") || passage.IsWord(verb, "told") || verb + 1 >= end
        || passage.Tokens[verb + 1].Kind == TokenKind.Mark || passage.IsWord(verb + 1, "in") || passage.IsWord(verb + 1, "on")
        || passage.Word(verb + 1).EndsWith("day", StringComparison.Ordinal) || passage.Tokens[verb + 1].IsCapital;

    // Only titles may stand between the comma and the subject.
    private static int? CommaBefore(Passage passage, Source source, int start)
    {
        var first = source.Kind == SourceKind.Name && passage.MentionAt(source.First) is { } name ? name.Lead : source.First;
        for (var at = first - 1; at > start && first - at < 3; at--)
        {
            if (passage.IsMark(at, ','))
            {
                return at;
            }
        }

        return null;
    }

    private static int? NextComma(Passage passage, int at, int end)
    {
        while (at < end && !passage.IsMark(at, ','))
        {
            at++;
        }

        return at < end ? at : null;
    }

    private static int WithoutMarks(Passage passage, int start, int end)
    {
        while (end > start && passage.Tokens[end - 1].Kind == TokenKind.Mark)
        {
            end--;
        }

        return end;
    }

    private static IndirectSpeech? Speech(string rule, Passage passage, int first, int end, Tag tag)
    {
        if (first < end && (passage.IsWord(first, "but") || passage.IsWord(first, "and")))
        {
            first++;
        }

        return end - first >= 3 && ReportedClause.Is(passage, first, end) ? new IndirectSpeech(rule, first, end, tag) : null;
    }
}
