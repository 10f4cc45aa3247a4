using NewsApi.Parsing.Grammar;

namespace NewsApi.Parsing.Tests.Grammar;

public sealed class SubjectTests
{
    [Theory]
    [InlineData("Ida Holm |said| that.", "Ida Holm")]
    [InlineData("Ida Holm, a teacher, |said| that.", "Ida Holm")]
    [InlineData("Ida Holm, who is 40, |said| that.", "Ida Holm")]
    [InlineData("Ida Holm (Lab, Eastfield) |said| that.", "Ida Holm")]
    [InlineData("Ida Holm, flanked by her lawyer, Paul Stone, |said| that.", "Ida Holm")]
    [InlineData("His lawyer, Paul Stone, |said| that.", "Paul Stone")]
    [InlineData("Ida Holm this week |called| it a sieve.", "Ida Holm")]
    [InlineData("Ida Holm had long |called| it a sieve.", "Ida Holm")]
    [InlineData("She angrily |called| it a sieve.", "She")]
    [InlineData("The roof, |said| Ida Holm, is new.", "Ida Holm")]
    [InlineData("Ida Holm left the pier and |called| it a sieve.", "Ida Holm")]
    [InlineData("The leader of the council |said| that.", "The leader")]
    [InlineData("In Ohio, the mayor |said| that.", "the mayor")]
    [InlineData("Her report |said| that.", "Her")]
    public void Of_CueVerb_IsWhoSpeaks(string marked, string expected)
    {
        using var text = GrammarText.Read(marked);

        var subject = Subject.Of(text.Reading, text.First(), text.Sentence.First);

        Assert.Equal(expected, text.Words(subject));
    }

    [Theory]
    [InlineData("Ida Holm praised the pier |.|", "Ida Holm")]
    [InlineData("After the vote, Ida Holm praised the pier |.|", "Ida Holm")]
    [InlineData("When Paul Stone left, Ida Holm praised the pier |.|", "Ida Holm")]
    public void ClauseSubject_BeforePoint_IsOfMainClause(string marked, string expected)
    {
        using var text = GrammarText.Read(marked);

        var subject = ClauseSubject.Before(text.Reading, text.Sentence.First, text.First());

        Assert.Equal(expected, text.Words(subject));
    }

    [Theory]
    [InlineData("|Ida Holm| said so.", true)]
    [InlineData("|The mayor| said so.", true)]
    [InlineData("|The council| said so.", true)]
    [InlineData("|A 45-year-old| said so.", true)]
    [InlineData("|The roof| said so.", false)]
    [InlineData("|Ohio| said so.", false)]
    public void IsPerson_OfPhrase_IsWhoMaySpeak(string marked, bool expected)
    {
        using var text = GrammarText.Read(marked);

        var phrase = PhraseEnding.At(text.Reading, text.Last(), text.Sentence.First);

        Assert.Equal(expected, Subject.IsPerson(text.Reading, phrase));
    }
}
