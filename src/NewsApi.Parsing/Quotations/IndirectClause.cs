using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>
/// A subject, a cue verb and the clause it reports: Holm said that ⟦the pier would open⟧; Holm told reporters ⟦she would
/// stay⟧; Holm promised ⟦to stay⟧; Holm left, saying ⟦the pier was safe⟧. The clause ends where another cue begins.
/// Negated and passive cues report nothing.
/// </summary>
internal static class IndirectClause
{
    private const int MaxRecipient = 12;

    /// <summary>The indirect speech of the cue verb at <paramref name="verb"/>, in a sentence that ends at <paramref name="end"/>.</summary>
    public static IndirectSpeech? At(Passage passage, int verb, int end)
    {
        if (!CueVerbs.TryGet(passage.Word(verb), out var form) || form.IsBase || IsDenied(passage, verb, form)
            || ContentStart(passage, verb, end) is not { } start)
        {
            return null;
        }

        var stop = ContentEnd(passage, start, end);
        return stop - start >= 2 && SubjectFinder.Before(passage, verb, form.IsParticiple) is { } source && source.First < verb
            ? new IndirectSpeech("indirect-clause", start, stop, new Tag("indirect-clause", verb, verb + 1, source, true))
            : null;
    }

    private static int? ContentStart(Passage passage, int verb, int end)
    {
        var word = passage.Word(verb);
        var next = verb + 1;
        if (next >= end || passage.Tokens[next].Kind != TokenKind.Word)
        {
            return null;
        }

        if (passage.IsWord(next, "to"))
        {
            return IndirectCues.TakesInfinitive(word) ? next : null;
        }

        if (passage.IsWord(next, "for"))
        {
            return passage.IsWord(verb, "called") || passage.IsWord(verb, "calls") || passage.IsWord(verb, "calling") ? next + 1 : null;
        }

        if (IndirectWords.IsQuestionWord(passage, next))
        {
            return IndirectCues.TakesQuestion(word) ? next : null;
        }

        return !IndirectCues.TakesClause(word) ? null
            : passage.IsWord(next, "that") ? next + 1
            : BehindRecipient(passage, verb, end) ?? BareStart(passage, verb, end);
    }

    // "told reporters on Monday that", "told the BBC her firm", "said in an interview that"
    private static int? BehindRecipient(Passage passage, int verb, int end)
    {
        var isTold = passage.IsWord(verb, "told") || passage.IsWord(verb, "tells") || passage.IsWord(verb, "telling");
        if (!isTold && !ClauseWords.IsJoining(passage.Word(verb + 1)) && !IndirectWords.IsDay(passage, verb + 1))
        {
            return null;
        }

        for (var at = verb + 2; at < Math.Min(end - 1, verb + MaxRecipient) && passage.Tokens[at].Kind == TokenKind.Word; at++)
        {
            if (passage.IsWord(at, "that"))
            {
                return at + 1;
            }

            if (isTold && (IndirectWords.IsSubjectPronoun(passage, at) || IndirectWords.IsQuestionWord(passage, at) || IsBehindName(passage, at)))
            {
                return at;
            }
        }

        return null;
    }

    // "told Holm the pier": a new noun right behind the name.
    private static bool IsBehindName(Passage passage, int at) =>
        passage.MentionAt(at - 1) is { } name && name.End == at && ClauseWords.IsDeterminer(passage.Word(at));

    private static int? BareStart(Passage passage, int verb, int end)
    {
        var start = verb + 1;
        while (start < end && IndirectWords.IsDay(passage, start))
        {
            start++;
        }

        if (start >= end || passage.Tokens[start].Kind != TokenKind.Word || ClauseWords.IsJoining(passage.Word(start))
            || passage.IsWord(start, "and") || passage.IsWord(start, "as") || passage.IsWord(start, "so")
            || passage.IsWord(start, "nothing") || passage.IsWord(start, "something") || passage.IsWord(start, "little") || passage.IsWord(start, "goodbye"))
        {
            return null;
        }

        return IndirectCues.TakesBareClause(passage.Word(verb)) && (IndirectWords.IsPlainSay(passage, verb) || HasFinite(passage, start, end)) ? start : null;
    }

    private static bool HasFinite(Passage passage, int start, int end)
    {
        for (var at = start + 1; at < Math.Min(end, start + MaxRecipient) && passage.Tokens[at].Kind == TokenKind.Word; at++)
        {
            if (IndirectCues.IsFinite(passage.Word(at)) || passage.Word(at).EndsWith("ed", StringComparison.Ordinal))
            {
                return true;
            }
        }

        return IndirectWords.IsSubjectPronoun(passage, start);
    }

    // The clause goes to the end of the sentence, or to the next cue: ", adding that"; "and said".
    private static int ContentEnd(Passage passage, int start, int end)
    {
        for (var at = start + 1; at < end; at++)
        {
            if (passage.IsMark(at, ';') || (passage.IsMark(at, ',') && passage.IsWord(at + 1, "according"))
                || (at + 1 < end && (passage.IsMark(at, ',') || passage.IsWord(at, "and")) && passage.Tokens[at + 1].Kind == TokenKind.Word
                    && CueVerbs.TryGet(passage.Word(at + 1), out var verb) && verb is { IsBase: false, Frame: CueFrame.Say }))
            {
                return at;
            }
        }

        while (end > start && passage.Tokens[end - 1].Kind == TokenKind.Mark)
        {
            end--;
        }

        return end;
    }

    private static bool IsDenied(Passage passage, int verb, CueVerb form)
    {
        var before = verb - 1;
        while (before >= 0 && passage.Tokens[before].Kind == TokenKind.Word && passage.Word(before).EndsWith("ly", StringComparison.Ordinal))
        {
            before--;
        }

        return passage.IsWord(before, "not") || passage.IsWord(before, "never") || passage.IsWord(before, "as")
            || (!form.IsParticiple && (passage.IsWord(before, "was") || passage.IsWord(before, "were") || passage.IsWord(before, "been")
                || passage.IsWord(before, "be") || passage.IsWord(before, "is") || passage.IsWord(before, "are")));
    }
}
