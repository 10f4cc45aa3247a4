using System.Collections.Frozen;

namespace NewsApi.Parsing.Structure;

/// <summary>
/// Claims the word or two above a headline that name the part of the paper or the kind of the article: "World", "EXCLUSIVE", "Breaking
/// News:". Leaves alone every other short line: it may be the headline itself.
/// </summary>
internal static class Kicker
{
    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> Kickers = FrozenSet.ToFrozenSet(
        [
            "Africa", "Americas", "Analysis", "Arts", "Asia", "Breaking", "Breaking News", "Business", "Climate", "Comment", "Culture",
            "Economy", "Editorial", "Entertainment", "Environment", "Europe", "Exclusive", "Explainer", "Feature", "For Immediate Release", "Health", "In Brief",
            "International", "Interview", "Investigation", "Just In", "Latest News", "Lifestyle", "Live", "Local News", "Markets",
            "Media Release", "Middle East", "National", "News", "News Analysis", "News Release", "Obituary", "Opinion", "Politics", "Press Release",
            "Science", "Special Report", "Sport",
            "Sports", "Technology", "Top Stories", "Travel", "UK News", "Update", "US News", "World", "World News",
        ],
        StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsKicker(ReadOnlySpan<char> line) => Kickers.Contains(line.TrimEnd(": |"));
}
