using NewsApi.Parsing.Quotations;

namespace NewsApi.Parsing.Speakers;

/// <summary>A run of capitalised words that may name somebody.</summary>
/// <param name="Lead">The first token of what stands before the name: a title, a party, a nationality.</param>
/// <param name="First">The first token of the name.</param>
/// <param name="End">One past the last token of the name.</param>
internal readonly record struct NameRun(int Lead, int First, int End);

/// <summary>
/// Finds the capitalised runs of a paragraph: names with initials, particles and suffixes; titles, parties and
/// nationalities before a name are told apart from it. Words that have a capital only because they open a sentence,
/// days, months and places are left alone.
/// </summary>
internal static class NameFinder
{
    // Longer runs of capitals are headlines or shouting.
    private const int MaxWords = 12;

    public static List<NameRun> Find(Passage passage)
    {
        var names = new List<NameRun>();
        for (var at = 0; at < passage.Tokens.Count;)
        {
            var end = RunEnd(passage, at);
            if (end == at)
            {
                at++;
                continue;
            }

            if (Trim(passage, at, end) is { } name)
            {
                names.Add(name);
            }

            at = end;
        }

        return names;
    }

    private static int RunEnd(Passage passage, int start)
    {
        var tokens = passage.Tokens;
        var at = start;
        while (at < tokens.Count && tokens[at].Kind == TokenKind.Word && at - start < MaxWords)
        {
            var isName = tokens[at].IsCapital || (at > start && (IsParticleBetween(passage, at) || IsOfOffice(passage, at)));
            if (!isName)
            {
                break;
            }

            at++;
            if (tokens[at - 1].IsPossessive)
            {
                break;
            }

            // "Robert Downey, Jr."
            if (passage.IsMark(at, ',') && at + 1 < tokens.Count && tokens[at + 1].Kind == TokenKind.Word
                && NameWords.IsSuffix(passage.Word(at + 1)))
            {
                at += 2;
            }
        }

        return at;
    }

    private static bool IsParticleBetween(Passage passage, int at)
    {
        for (var next = at; next < passage.Tokens.Count && next < at + 3; next++)
        {
            if (passage.Tokens[next].Kind != TokenKind.Word)
            {
                return false;
            }

            if (passage.Tokens[next].IsCapital)
            {
                return next > at;
            }

            if (!NameWords.IsParticle(passage.Word(next)))
            {
                return false;
            }
        }

        return false;
    }

    // "Chief of Staff Ada Roe", "Speaker of the House Ada Roe"
    private static bool IsOfOffice(Passage passage, int at)
    {
        if (passage.IsWord(at, "the"))
        {
            return passage.IsWord(at - 1, "of") && IsOfOffice(passage, at - 1);
        }

        var next = passage.IsWord(at + 1, "the") ? at + 2 : at + 1;
        return at > 0 && passage.IsWord(at, "of") && NameWords.IsTitle(passage.Word(at - 1)) && next + 1 < passage.Tokens.Count
            && passage.Tokens[next].IsCapital && passage.Tokens[next + 1].IsCapital && passage.Tokens[next].Kind == TokenKind.Word;
    }

    private static NameRun? Trim(Passage passage, int lead, int end)
    {
        if (end - lead == 1 && IsDoubtful(passage.Word(lead)))
        {
            return BesideCue(passage, lead) ? new NameRun(lead, lead, end) : null;
        }

        while (lead < end && NameWords.IsOpener(passage.Word(lead)) && !IsInitial(passage, lead, end))
        {
            lead++;
        }

        var first = lead;
        for (var at = lead; at < end - 1; at++)
        {
            if (NameWords.IsTitle(passage.Word(at)) && !NameWords.IsInstitution(passage.Word(end - 1)))
            {
                first = !passage.IsWord(at + 1, "of") ? at + 1 : passage.IsWord(at + 2, "the") ? at + 4 : at + 3;
            }
        }

        first = Math.Min(first, end);
        while (first < end - 1 && NameWords.IsNotPerson(passage.Word(first)) && !NameWords.IsInstitution(passage.Word(end - 1)))
        {
            first++;
        }

        var isNothing = first >= end || (end - first == 1 && passage.Word(first) is [.., '.']) || (end - first == 1 && first > lead && IsDoubtful(passage.Word(first)))
            || (end - first == 1 && (NameWords.IsNotPerson(passage.Word(first)) || NameWords.IsTitle(passage.Word(first))));
        return isNothing ? null : new NameRun(lead, first, end);
    }

    /// <summary>Whether the word alone is more often something else than a name.</summary>
    public static bool IsDoubtful(ReadOnlySpan<char> word) =>
        NameWords.IsOpener(word) || NameWords.IsTitle(word) || NameWords.IsNotPerson(word);

    // "Read said", "said West": words that are names too. "The President said" names nobody.
    private static bool BesideCue(Passage passage, int at) =>
        (IsSay(passage, at + 1) && !(at > 0 && passage.Tokens[at - 1].Kind == TokenKind.Word)) || IsSay(passage, at - 1);

    private static bool IsSay(Passage passage, int at) =>
        at >= 0 && at < passage.Tokens.Count && passage.Tokens[at].Kind == TokenKind.Word && CueVerbs.IsSay(passage.Word(at));

    // "A. Philip Randolph"
    private static bool IsInitial(Passage passage, int at, int end) =>
        passage.Word(at) is [_, '.'] && at + 1 < end;
}
