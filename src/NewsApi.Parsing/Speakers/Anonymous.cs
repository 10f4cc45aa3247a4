using NewsApi.Parsing.Grammar;
using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Speakers;

/// <summary>
/// Somebody without a name who speaks ("a spokesman for Ida Holm said") or whom a sentence opens with ("A trader from Ohio came"),
/// so that "he" need not mean a person with a name; of those who speak, "the spokesman" need not either.
/// </summary>
/// <remarks>Leaves alone nouns that describe a name ("a lawyer, Ida Holm", "Ida Holm, a lawyer,") and nouns that are no subject.</remarks>
internal static class Anonymous
{
    private const int LongestAffiliation = 9;

    private const int FarthestVerb = 30;

    /// <summary>Adds the person that begins with the article at <paramref name="article"/>; returns its index, or -1.</summary>
    public static int Add(ArticleReading reading, int article, Description description, bool mustSpeak)
    {
        var sentence = reading.SentenceOf(article);
        var before = article > sentence.First ? article - 1 : -1;
        if (DescribesName(reading, description))
        {
            return -1;
        }

        var speaks = Speaks(reading, before, description, sentence.End);
        if (!speaks && (mustSpeak || before >= 0 && !IsSubject(reading, before, description)))
        {
            return -1;
        }

        ref var head = ref reading.Tokens[description.Head];
        var entity = new Entity
        {
            Name = reading.WordAt(description.Head).ToString(),
            Kind = EntityKind.Person,
            IsAnonymous = true,
            Sex = head.Has(Traits.MaleWord) ? Sex.Male : head.Has(Traits.FemaleWord) ? Sex.Female : Sex.Unknown,
            Speaks = speaks,
        };
        if (speaks)
        {
            entity.RoleKeys.Add(RoleNouns.KeyOf(entity.Name));
        }

        reading.Entities.Add(entity);
        return reading.Entities.Count - 1;
    }

    // "said a spokesman", "a spokesman said"; not the apposition of "Ida Holm, a lawyer, said".
    private static bool Speaks(ArticleReading reading, int before, Description description, int sentenceEnd)
    {
        if (before >= 0 && reading.Tokens[before].Has(Traits.CueFinite))
        {
            return true;
        }

        var limit = Math.Min(sentenceEnd, description.Head + FarthestVerb);
        return !FollowsName(reading, before) && CueVerb.After(reading, description.Head + 1, limit) >= 0;
    }

    private static bool FollowsName(ArticleReading reading, int comma) =>
        comma > 0 && reading.Tokens[comma] is { Run: < 0, Kind: TokenKind.Comma } && EndsName(reading, comma - 1);

    // "In the shop, a nurse was"
    private static bool IsSubject(ArticleReading reading, int before, Description description) =>
        reading.Tokens[before] is { Run: < 0, Kind: TokenKind.Comma } && !(before > 0 && EndsName(reading, before - 1))
        && reading.Tokens[description.Head + 1] is { Run: < 0, Mention: < 0 } verb
            && (verb.Has(Traits.Verb | Traits.PastForm | Traits.CueFinite) || verb.Word is Word.Who);

    // "Ida Holm, a lawyer", "Ida Holm, 45, a lawyer", "Ida Holm (R), a lawyer"
    private static bool EndsName(ArticleReading reading, int t) =>
        reading.Tokens[t].Kind is TokenKind.Number or TokenKind.Close
            || reading.Tokens[t].Mention is >= 0 and var m && reading.Mentions[m].Kind is not EntityKind.Place;

    // "a lawyer, Ida Holm", "a spokeswoman for the port, Ida Holm"
    private static bool DescribesName(ArticleReading reading, Description description)
    {
        var tokens = reading.Tokens;
        if (tokens[description.Head + 1].Word is Word.Named or Word.Called && tokens[description.Head + 2] is { Run: < 0, Mention: >= 0 })
        {
            return true;
        }

        var t = AfterAffiliation(tokens, description.Head);
        if (tokens[t] is not { Kind: TokenKind.Comma, Run: < 0 } || tokens[t + 1] is not { Run: < 0 } name)
        {
            return false;
        }

        var mention = name.Mention >= 0 ? name.Mention : name.TitleOf;
        return mention >= 0
            && (t == description.Head + 1 || reading.Mentions[mention].Kind is EntityKind.Person or EntityKind.Unknown);
    }

    private static int AfterAffiliation(TokenList tokens, int head)
    {
        var t = head + 1;
        if (tokens[t].Word is not (Word.For or Word.Of or Word.From or Word.At or Word.With))
        {
            return t;
        }

        while (t < head + LongestAffiliation && tokens[t] is { Run: < 0, IsWord: true } word && !word.Has(Traits.Verb | Traits.CueFinite))
        {
            t++;
        }

        return t;
    }
}
