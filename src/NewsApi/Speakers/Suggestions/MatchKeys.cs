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
            keys.Add($"all {skeletons[0]}{skeletons[^1]}");
            keys.Add($"first {skeletons[0]} {words[^1][0]}");
            keys.Add($"last {words[0][0]} {skeletons[^1]}");
        }
        else if (name.BeginsWithInitial)
        {
            keys.Add($"last {name.Initials[0]} {skeletons[0]}");
        }

        return keys.Select(key => key.Length <= SpeakerMatchKey.KeyMaxLength ? key : key[..SpeakerMatchKey.KeyMaxLength]).Distinct();
    }
}
