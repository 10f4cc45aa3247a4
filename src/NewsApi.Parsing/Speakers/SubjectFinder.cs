using NewsApi.Parsing.Quotations;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// Finds the subject of a cue verb to its left: over helpers (has repeatedly said), insertions between commas (Holm,
/// who lives nearby, said) and joined phrases (a spokesman for Holm said). A participle, and a verb that shares its
/// subject with one before it, have the subject of their sentence.
/// </summary>
internal static class SubjectFinder
{
    private const int MaxInsertion = 30;
    private const int MaxDepth = 4;

    public static Source? Before(Passage passage, int verb, bool isParticiple)
    {
        var start = passage.SentenceStart(verb);
        var at = verb - 1;
        var helped = false;
        while (at >= start && passage.Tokens[at] is { Kind: TokenKind.Word } && ClauseWords.IsHelper(passage.Word(at)))
        {
            helped = true;
            at--;
        }

        if (at < start)
        {
            return null;
        }

        if (isParticiple && !helped)
        {
            return OfSentence(passage, start, verb);
        }

        if (IsInsertionEnd(passage, at))
        {
            return OpeningName(passage, start, at) ?? OverInsertion(passage, at, start) ?? OfSentence(passage, start, verb);
        }

        return EndingAt(passage, at, start, 0) ?? OfClause(passage, start, at) ?? OfSentence(passage, start, verb);
    }

    // "Holm, who ran a firm, a bank and a farm, said": the name that opens the sentence before all insertions.
    private static Source? OpeningName(Passage passage, int start, int limit)
    {
        if (OfSentence(passage, start, limit) is not { Kind: SourceKind.Name } source || !passage.IsMark(source.End, ','))
        {
            return null;
        }

        for (var at = source.End; at < limit; at++)
        {
            if (passage.Tokens[at].Kind != TokenKind.Mark && passage.Tokens[at].Kind != TokenKind.Number
                && (passage.Tokens[at].Kind == TokenKind.Quote || CueVerbs.IsSay(passage.Word(at))))
            {
                return null;
            }
        }

        return source;
    }

    // "when Holm rose and said": the clause that a small word opens has the subject right behind it.
    private static Source? OfClause(Passage passage, int start, int end)
    {
        for (var at = end; at > start; at--)
        {
            if (passage.IsWord(at, "when") || passage.IsWord(at, "that") || passage.IsWord(at, "because") || passage.IsWord(at, "while")
                || passage.IsWord(at, "as") || passage.IsWord(at, "after") || passage.IsMark(at, ';'))
            {
                return SourceReader.ReadAt(passage, at + 1, end);
            }
        }

        return null;
    }

    /// <summary>The subject of the sentence that begins at <paramref name="start"/>, behind an opening side clause.</summary>
    public static Source? OfSentence(Passage passage, int start, int limit)
    {
        var at = start;
        while (at < limit && (passage.Tokens[at].Kind == TokenKind.Mark || passage.IsWord(at, "and") || passage.IsWord(at, "but")))
        {
            at++;
        }

        if (at < limit && passage.Tokens[at].Kind == TokenKind.Word && ClauseWords.OpensSideClause(passage.Word(at)))
        {
            var comma = at;
            while (comma < limit && !passage.IsMark(comma, ','))
            {
                comma++;
            }

            at = comma < limit ? comma + 1 : at + 1;
        }

        // Small words before the subject: "Yesterday", "Earlier", "Then".
        for (var tries = 0; at < limit && tries < 6; at++, tries++)
        {
            if (SourceReader.ReadAt(passage, at, limit) is { } source)
            {
                return source;
            }
        }

        return null;
    }

    private static bool IsInsertionEnd(Passage passage, int at) =>
        passage.IsMark(at, ',') || passage.IsMark(at, ')') || passage.IsDash(at);

    private static Source? OverInsertion(Passage passage, int end, int start)
    {
        var opening = end - 1;
        var isBracket = passage.IsMark(end, ')');
        while (opening > start && end - opening < MaxInsertion
            && !(isBracket ? passage.IsMark(opening, '(') : passage.IsMark(opening, ',') || passage.IsDash(opening)))
        {
            opening--;
        }

        // "the mayor, Ida Holm, said": the name between the commas is the subject.
        if (!isBracket && passage.MentionAt(end - 1) is { } name && name.Lead == opening + 1 && name.End == end)
        {
            return new Source(SourceKind.Name, name.First, name.End, name.Entity);
        }

        return opening > start ? EndingAt(passage, opening - 1, start, 0) : null;
    }

    private static Source? EndingAt(Passage passage, int at, int start, int depth)
    {
        if (at < start || passage.Tokens[at].Kind != TokenKind.Word)
        {
            return depth == 0 && at >= start && IsInsertionEnd(passage, at) ? OverInsertion(passage, at, start) : null;
        }

        if (passage.IsWord(at, "who") || passage.IsWord(at, "which"))
        {
            return EndingAt(passage, passage.IsMark(at - 1, ',') ? at - 2 : at - 1, start, depth + 1);
        }

        if (ClauseWords.IsPronoun(passage.Word(at)))
        {
            return new Source(SourceKind.Pronoun, at, at + 1, null);
        }

        if (NameWords.IsOpener(passage.Word(at)) && !RoleNouns.IsBody(passage.Word(at)))
        {
            return null;
        }

        var name = passage.MentionAt(at);
        var first = name?.Lead ?? NounStart(passage, at, start);
        first -= name is not null && first > start && passage.IsWord(first - 1, "the") ? 1 : 0;
        if (depth < MaxDepth && first - 1 > start && passage.Tokens[first - 1].Kind == TokenKind.Word
            && ClauseWords.IsJoining(passage.Word(first - 1)))
        {
            if (HeadBefore(passage, first - 2, start, depth + 1) is { } head)
            {
                return head;
            }

            // "a source speaking to Holm said": not Holm.
            if (passage.Tokens[first - 2].Kind == TokenKind.Word && IsParticiple(passage.Word(first - 2)))
            {
                return null;
            }
        }

        if (name is { } found)
        {
            return passage.Tokens[found.End - 1].IsPossessive && found.End <= at
                ? null
                : new Source(SourceKind.Name, found.First, found.End, found.Entity);
        }

        return IsNoun(passage, first, at) ? new Source(SourceKind.Description, first, at + 1, null) : null;
    }

    // Before "of X" or "for X" only a noun for a speaker is a head: "a spokesman for", "Kay Roe of".
    private static Source? HeadBefore(Passage passage, int at, int start, int depth) =>
        at >= start && passage.Tokens[at].Kind == TokenKind.Word
        && (passage.MentionAt(at) is not null || RoleNouns.IsPerson(passage.Word(at)) || RoleNouns.IsBody(passage.Word(at)))
            ? EndingAt(passage, at, start, depth)
            : null;

    private static bool IsParticiple(ReadOnlySpan<char> word) =>
        word.Length > 4 && !char.IsUpper(word[0]) && (word.EndsWith("ing", StringComparison.Ordinal) || word.EndsWith("ed", StringComparison.Ordinal));

    private static int NounStart(Passage passage, int at, int start)
    {
        var first = at;
        while (first > start && at - first < 6 && passage.Tokens[first - 1].Kind == TokenKind.Word
            && !ClauseWords.IsJoining(passage.Word(first - 1)) && !ClauseWords.IsDeterminer(passage.Word(first)))
        {
            first--;
        }

        return first;
    }

    private static bool IsNoun(Passage passage, int first, int at) =>
        RoleNouns.IsPerson(passage.Word(at)) || RoleNouns.IsBody(passage.Word(at))
        || (ClauseWords.IsDeterminer(passage.Word(first)) && first < at);
}
