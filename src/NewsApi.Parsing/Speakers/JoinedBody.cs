using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>An organisation with "and" in its name: "Bakers and Millers Union", "Harbour and Coast Agency".</summary>
/// <remarks>
/// Claims one word, "and", one to three words of which the last is a word for organisations. Leaves alone people, outlets and places
/// before the "and" ("Holm and the Union", "Reuters and Kyodo News").
/// </remarks>
internal static class JoinedBody
{
    private const int Longest = 4;

    private const Traits OfAnother = Traits.FirstName | Traits.Place | Traits.Nationality | Traits.Organization | Traits.Outlet
        | Traits.Affiliation | Traits.Title | Traits.Role | Traits.Function | Traits.Calendar;

    /// <summary>One past the last word of the name that begins at <paramref name="first"/>; -1 where it is none.</summary>
    public static int EndsAt(ArticleReading reading, int first, int and, int limit)
    {
        var tokens = reading.Tokens;
        if (and != first + 1 || tokens[first].Has(OfAnother) || and + 2 >= limit || tokens[and + 1].Has(OfAnother))
        {
            return -1;
        }

        var t = and + 1;
        while (t < limit && t < and + Longest && tokens[t] is { IsWord: true, IsCapital: true } word && !word.Has(Traits.Function))
        {
            t++;
        }

        return t > and + 2 && tokens[t - 1].Has(Traits.Organization) ? t : -1;
    }
}
