using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Quotations;

/// <summary>Who says what is said of another: "Holm, described by Brandt as …", "a plan called a sieve by Brandt".</summary>
/// <remarks>Claims "by" right after the verb. Leaves alone "by" with a participle or a date ("by saying", "by Monday").</remarks>
internal static class AgentBy
{
    public static Source After(ArticleReading reading, int verb, int limit)
    {
        if (verb + 2 >= limit || reading.Tokens[verb + 1].Word is not Word.By || !reading.Tokens[verb].Has(Traits.CueFinite))
        {
            return default;
        }

        var agent = NounPhrase.Read(reading, verb + 2, limit);
        return agent.Found && Subject.IsPerson(reading, agent) ? agent : default;
    }
}
