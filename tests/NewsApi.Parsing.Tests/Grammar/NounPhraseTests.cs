using NewsApi.Parsing.Grammar;

namespace NewsApi.Parsing.Tests.Grammar;

public sealed class NounPhraseTests
{
    [Theory]
    [InlineData("|The harbour master| said so.", nameof(PhraseKind.Description))]
    [InlineData("|the old ferry captain|, said so.", nameof(PhraseKind.Description))]
    [InlineData("|She| said so.", nameof(PhraseKind.Pronoun))]
    [InlineData("|Three officials| said so.", nameof(PhraseKind.Group))]
    [InlineData("|council leader Ida Holm| said so.", nameof(PhraseKind.Name))]
    [InlineData("|Another| said so.", nameof(PhraseKind.Description))]
    [InlineData("|two of them| said so.", nameof(PhraseKind.Description))]
    public void Read_FromFirstWord_EndsBeforeVerb(string marked, string kind)
    {
        using var text = GrammarText.Read(marked);

        var phrase = NounPhraseReader.Read(text.Reading, text.First(), text.Sentence.End);

        Assert.Equal(text.Words(text.First(), text.Last() + 1), text.Words(phrase));
        Assert.Equal(kind, phrase.Kind.ToString());
    }

    [Theory]
    [InlineData("|His lawyer|, Paul Stone, said so.", "Paul Stone")]
    [InlineData("|A spokesman| for the ministry of health, Paul Stone, said so.", "Paul Stone")]
    [InlineData("|A clerk| named Paul Stone said so.", "Paul Stone")]
    [InlineData("|A study| by Paul Stone said so.", "Paul Stone")]
    [InlineData("|Ida Holm's lawyer| said so.", "Ida Holm's lawyer")]
    public void Read_OfSomebodyNamedBehind_IsName(string marked, string expected)
    {
        using var text = GrammarText.Read(marked);

        var phrase = NounPhraseReader.Read(text.Reading, text.First(), text.Sentence.End);

        Assert.Equal(expected, text.Words(phrase));
    }

    [Theory]
    [InlineData("|And| he said so.")]
    [InlineData("|of| the harbour.")]
    [InlineData("|said| the mayor.")]
    [InlineData("|has| left.")]
    public void Read_FromNoNoun_FindsNothing(string marked)
    {
        using var text = GrammarText.Read(marked);

        Assert.False(NounPhraseReader.Read(text.Reading, text.First(), text.Sentence.End).Found);
    }

    [Theory]
    [InlineData("On Monday |the harbour master| said so.", "the harbour master")]
    [InlineData("Nobody but |the leader of the council| said so.", "the leader")]
    [InlineData("Later |people familiar with the matter| said so.", "people")]
    [InlineData("Later |aides to Ida Holm| said so.", "aides")]
    [InlineData("It was |Ida Holm, who| said so.", "Ida Holm")]
    [InlineData("|Ida Holm and Mayor Brandt| said so.", "Ida Holm")]
    [InlineData("Then |minister for relief Ida Holm| said so.", "minister for relief Ida Holm")]
    public void PhraseEnding_AtLastWord_IsPersonOfPhrase(string marked, string expected)
    {
        using var text = GrammarText.Read(marked);

        var phrase = PhraseEnding.At(text.Reading, text.Last(), text.Sentence.First);

        Assert.Equal(expected, text.Words(phrase));
    }

    [Theory]
    [InlineData("They praised Ida Holm's |promise| of a bridge.", "Ida Holm")]
    [InlineData("They praised her |promise| of a bridge.", "her")]
    [InlineData("They praised her old |promise| of a bridge.", "her")]
    [InlineData("They praised the |promise| of a bridge.", "")]
    public void NounOwner_BeforeNoun_IsPossessive(string marked, string expected)
    {
        using var text = GrammarText.Read(marked);

        var owner = NounOwner.Of(text.Reading, text.First(), text.Sentence.First);

        Assert.Equal(expected, text.Words(owner));
    }
}
