using NewsApi.Parsing.Speakers;

namespace NewsApi.Parsing.Quotations;

/// <summary>⟦The pier will open⟧, said Ida Holm. Not: Ida Holm, the mayor, said Karl Brandt would come.</summary>
internal static class IndirectInversion
{
    public static IndirectSpeech? Find(Passage passage, int start, int verb, int end)
    {
        if (!passage.IsMark(verb - 1, ',') || SourceReader.ReadAt(passage, verb + 1, end) is not { Kind: not SourceKind.Pronoun } source
            || ReportedClause.HasFinite(passage, source.End, Math.Min(end, source.End + 4)) || !ReportedClause.Is(passage, start, verb - 1)
            || verb - 1 - start < 3)
        {
            return null;
        }

        return new IndirectSpeech("indirect-tag", start, verb - 1, new Tag("indirect-tag", verb, verb + 1, source, true));
    }
}
