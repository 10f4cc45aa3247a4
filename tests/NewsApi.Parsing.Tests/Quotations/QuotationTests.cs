namespace NewsApi.Parsing.Tests.Quotations;

public sealed class QuotationTests
{
    public static TheoryData<string, string, string> Cases { get; } = QuoteCases.Read("Quotations");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Parse_Case_FindsItsQuotes(string name, string text, string expected)
    {
        var found = QuoteCases.Found(text);

        Assert.True(expected == found, $"{name}\nexpected\n{expected}\nfound\n{found}");
    }
}
