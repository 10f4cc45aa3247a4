namespace NewsApi.Parsing.Speakers;

/// <summary>The speakers and candidates of an article's quotes, each once, in the order of their first quote.</summary>
internal static class SpeakerList
{
    public static List<ParsedSpeaker> Of(List<ParsedQuote> quotes)
    {
        var seen = new HashSet<ParsedSpeaker>(ReferenceEqualityComparer.Instance);
        var speakers = new List<ParsedSpeaker>();
        foreach (var quote in quotes)
        {
            if (quote.Speaker is { } speaker && seen.Add(speaker))
            {
                speakers.Add(speaker);
            }

            foreach (var candidate in quote.Attribution.Candidates)
            {
                if (seen.Add(candidate))
                {
                    speakers.Add(candidate);
                }
            }
        }

        return speakers;
    }
}
