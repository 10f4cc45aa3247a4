using NewsApi.Parsing.Words;

namespace NewsApi.Parsing.Tests.Words;

/// <summary>The plurals of nouns for people.</summary>
public sealed class PluralsTests
{
    [Theory]
    [InlineData("firefighter", "firefighters")]
    [InlineData("deputy", "deputies")]
    [InlineData("attorney", "attorneys")]
    [InlineData("witness", "witnesses")]
    [InlineData("coach", "coaches")]
    [InlineData("fisherman", "fishermen")]
    [InlineData("congresswoman", "congresswomen")]
    [InlineData("housewife", "housewives")]
    [InlineData("chief", "chiefs")]
    public void Of_Noun_GivesPlural(string noun, string plural) => Assert.Equal(plural, Plurals.Of(noun));

    [Theory]
    [InlineData("head")]
    [InlineData("spokespeople")]
    [InlineData("sen.")]
    [InlineData("editor-in-chief")]
    public void Of_NounWithoutPlural_GivesNothing(string noun) => Assert.Null(Plurals.Of(noun));
}
