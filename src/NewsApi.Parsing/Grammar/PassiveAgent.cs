using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Grammar;

/// <summary>Who says what is said of another: "Holm, described by Brandt as …", "a plan called a sieve by Brandt".</summary>
/// <remarks>
/// Claims "by" right after the verb or its quotation. Leaves alone "by" with a participle or a date ("by saying", "by Monday").
/// </remarks>
internal static class PassiveAgent
{
    public static NounPhrase After(TextReading reading, int verb, int limit)
    {
        var by = verb + 1 < limit && reading.Opens(verb + 1) ? reading.Next(verb + 1) : verb + 1;
        if (by + 1 >= limit || reading.Tokens[by].Word is not Word.By || !reading.Tokens[verb].Has(Traits.CueFinite))
        {
            return default;
        }

        var agent = NounPhraseReader.Read(reading, by + 1, limit);
        return agent.Found && Subject.IsPerson(reading, agent) ? agent : default;
    }

    /// <summary>Who blames another for what the participle says: "Holm was criticised by Brandt for using "…"".</summary>
    public static NounPhrase BeforeFor(TextReading reading, int participle, int first)
    {
        var isBlamed = participle - 2 >= first && reading.Tokens[participle - 1].Word is Word.For;
        if (!isBlamed
            || reading.Tokens[participle].Has(Traits.Calls | Traits.Reports)
            || !reading.Tokens[participle].Has(Traits.CueParticiple))
        {
            return default;
        }

        var agent = PhraseEnding.At(reading, participle - 2, first);
        return agent.Found && agent.First - 2 > first
            && reading.Tokens[agent.First - 1] is { Run: < 0, Word: Word.By }
            && reading.Tokens[agent.First - 2].Has(Traits.PastForm | Traits.CueFinite)
            ? agent
            : default;
    }
}
