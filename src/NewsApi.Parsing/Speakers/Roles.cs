using NewsApi.Parsing.Quotations;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// Reads the role printed beside a name: a title before it (Russian President Vladimir Putin), a lower-case office
/// before it (campaign manager Ada Roe), an apposition behind it (Ada Roe, the mayor of Arnholt,).
/// </summary>
internal static class Roles
{
    private const int MaxWords = 6;
    private const int MaxRoles = 20;

    /// <summary>Notes the roles of <paramref name="entity"/> at this mention; returns the token at which its words begin.</summary>
    public static int Note(string text, Passage passage, NameRun name, Entity entity)
    {
        var lead = name.Lead;
        if (entity.Kind == EntityKind.Organization)
        {
            return lead;
        }

        lead = LowerCaseLead(passage, lead);
        var title = lead;
        while (title < name.First && !HoldsOffice(passage, title, name.First))
        {
            title++;
        }

        if (title < name.First && !IsCourtesy(passage.Word(name.First - 1)))
        {
            Add(entity, text, passage, lead, name.First);
        }

        if (passage.IsMark(name.End, ',') && AppositionEnd(passage, name.End + 1) is > 0 and var end)
        {
            var start = passage.IsWord(name.End + 1, "the") || passage.IsWord(name.End + 1, "a") || passage.IsWord(name.End + 1, "an")
                ? name.End + 2
                : name.End + 1;
            Add(entity, text, passage, start, end);
        }

        return lead;
    }

    // "campaign manager", "former spokesman": lower-case words up to the name, the last of them an office.
    private static int LowerCaseLead(Passage passage, int lead)
    {
        if (lead == 0 || !IsLowerWord(passage, lead - 1) || !RoleNouns.IsPerson(passage.Word(lead - 1)))
        {
            return lead;
        }

        var start = lead - 1;
        while (start > 0 && lead - start < MaxWords && IsLowerWord(passage, start - 1)
            && !NameWords.IsOpener(passage.Word(start - 1)) && !CueVerbs.IsSay(passage.Word(start - 1)))
        {
            start--;
        }

        return start;
    }

    private static bool IsLowerWord(Passage passage, int at) =>
        passage.Tokens[at] is { Kind: TokenKind.Word, IsCapital: false, IsPossessive: false };

    private static bool HoldsOffice(Passage passage, int from, int to)
    {
        for (var at = from; at < to; at++)
        {
            if (NameWords.IsTitle(passage.Word(at)) || RoleNouns.IsPerson(passage.Word(at)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsCourtesy(ReadOnlySpan<char> word) =>
        word.TrimEnd('.') is "Mr" or "Mrs" or "Ms" or "Miss" or "Dr" or "Sir" or "Lord" or "Lady";

    private static int AppositionEnd(Passage passage, int start)
    {
        for (var at = start; at < Math.Min(start + MaxWords + 2, passage.Tokens.Count); at++)
        {
            if (passage.Tokens[at].Kind != TokenKind.Word || passage.IsWord(at, "who") || passage.IsWord(at, "and"))
            {
                return 0;
            }

            if (RoleNouns.IsPerson(passage.Word(at)) && !passage.Tokens[at].IsPossessive)
            {
                return at + 1;
            }
        }

        return 0;
    }

    private static void Add(Entity entity, string text, Passage passage, int first, int end)
    {
        var role = Structure.FoldedText.Of(text, new TextSpan(passage.Tokens[first].Start, passage.Tokens[end - 1].End));
        if (entity.Roles.Count < MaxRoles && !entity.Roles.Contains(role))
        {
            entity.Roles.Add(role);
        }
    }
}
