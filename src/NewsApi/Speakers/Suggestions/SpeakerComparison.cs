namespace NewsApi.Speakers.Suggestions;

/// <summary>Compares a speaker with those that share a key with it.</summary>
internal static class SpeakerComparison
{
    private const string SameAddress = "Both have the same address elsewhere.";

    /// <summary>The speakers that may be the same person, each with the best match of the names.</summary>
    public static IEnumerable<SpeakerMatch> Find(ComparedSpeaker speaker, IReadOnlyList<ComparedSpeaker> others)
    {
        foreach (var other in others)
        {
            var match = Compare(speaker, other) ?? CompareLastName(speaker, other, others) ?? CompareLastName(other, speaker, others);
            if (match is not null && !HaveOtherAddresses(speaker, other))
            {
                yield return new SpeakerMatch(speaker, other, match, speaker.SameAs.Intersect(other.SameAs).Any() ? [SameAddress] : []);
            }
        }
    }

    private static NameMatch? Compare(ComparedSpeaker speaker, ComparedSpeaker other)
    {
        var own = BestOf(speaker.OwnNames, other.OwnNames);
        var any = BestOf(speaker.Names, other.Names);
        return own?.IsCertain == true || own?.Rule == NameComparison.MiddleInitialRule || own?.Score >= any?.Score ? own
            : any is null ? null
            : any with { IsCertain = false };
    }

    private static NameMatch? BestOf(IEnumerable<NameForm> names, IEnumerable<NameForm> others) => names
        .SelectMany(name => others.Select(other => NameComparison.Compare(name, other))).OfType<NameMatch>().MaxBy(match => match.Score);

    // A speaker of whom articles print only the last name.
    private static NameMatch? CompareLastName(ComparedSpeaker single, ComparedSpeaker full, IReadOnlyList<ComparedSpeaker> others)
    {
        if (single.OwnNames is not [{ Words: [var last], Initials: "" }] || !HasLastName(full, last))
        {
            return null;
        }

        return others.Any(other => other != full && other != single && HasLastName(other, last))
            ? null
            : new NameMatch("last-name", 0.4, "No other speaker has this last name.");
    }

    private static bool HasLastName(ComparedSpeaker speaker, string last) =>
        speaker.OwnNames.Any(name => name.Words.Count > 1 && name.Words[^1] == last);

    // Two entries of one register, such as Wikidata, are two people.
    private static bool HaveOtherAddresses(ComparedSpeaker speaker, ComparedSpeaker other)
    {
        var hosts = other.SameAs.ToLookup(HostOf);
        return speaker.SameAs.Any(uri => hosts.Contains(HostOf(uri)) && !hosts[HostOf(uri)].Contains(uri));
    }

    private static string HostOf(string uri) => new Uri(uri).Host;
}

/// <summary>Two speakers who may be one person.</summary>
internal sealed record SpeakerMatch(ComparedSpeaker One, ComparedSpeaker Other, NameMatch Name, IReadOnlyList<string> Evidence)
{
    public (long First, long Second) Pair => One.Id < Other.Id ? (One.Id, Other.Id) : (Other.Id, One.Id);
}
