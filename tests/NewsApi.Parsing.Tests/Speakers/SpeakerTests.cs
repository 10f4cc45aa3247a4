namespace NewsApi.Parsing.Tests.Speakers;

public sealed class SpeakerTests
{
    public static TheoryData<string, string, string> Cases { get; } = QuoteCases.Read("Speakers");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Parse_Case_NamesItsSpeakers(string name, string text, string expected)
    {
        var found = QuoteCases.Found(text);

        Assert.True(expected == found, $"{name}\nexpected\n{expected}\nfound\n{found}");
    }
}
