using NewsApi.Model;

namespace NewsApi.Speakers.Suggestions;

/// <summary>The keys by which speakers with similar names are found: two names that a rule may match share one.</summary>
internal static class MatchKeys
{
    public static IEnumerable<string> Of(NameForm name)
    {
        var (words, skeletons) = (name.Words, name.Skeletons);
        var sorted = skeletons.Order(StringComparer.Ordinal);
        List<string> keys = [$"all {name.Skeleton}", $"all {string.Concat(sorted)}", $"name {words[^1]}"];
        if (words.Count > 1)
        {
            keys.Add(OfEnds(name));
            keys.Add($"first {skeletons[0]} {words[^1][0]}");
            keys.Add($"last {words[0][0]} {skeletons[^1]}");
        }
        else if (name.BeginsWithInitial)
        {
            keys.Add($"last {name.Initials[0]} {skeletons[0]}");
        }

        return keys.Select(Fit).Distinct();
    }

    /// <summary>The key that names of the same first and last word share.</summary>
    public static string OfEnds(NameForm name) => Fit($"all {name.Skeletons[0]}{name.Skeletons[^1]}");

    private static string Fit(string key) => key.Length <= SpeakerMatchKey.KeyMaxLength ? key : key[..SpeakerMatchKey.KeyMaxLength];
}
