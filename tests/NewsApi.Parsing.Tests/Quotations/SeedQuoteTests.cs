namespace NewsApi.Parsing.Tests.Quotations;

public sealed class SeedQuoteTests
{
    [Fact]
    public void Parse_Seed_FindsItsSevenQuotes()
    {
        var quotes = ArticleParser.Parse(Seeds.PutinXi).Quotes
            .Select(quote => (Quote: quote, By: quote.ReportedBy))
            .Select(x => $"{x.Quote.Kind}: {Ends(x.Quote.Text)} | {x.Quote.Speaker?.Name} | {x.By?.Name} ({x.By?.Mention.Text})");

        Assert.Equal(
            [
                "Partial: truly strategic. | Vladimir Putin | Associated Press (the Associated Press)",
                "Direct: I would like to once…development path, | Vladimir Putin | Associated Press (AP)",
                "Partial: grandiose plan for t…of bilateral ties | Xi Jinping |  ()",
                "Partial: historic opportunity | Xi Jinping | Associated Press (AP)",
                "Direct: any season is spring…-China relations. | Vladimir Putin |  ()",
                "Partial: stabilising | Vladimir Putin |  ()",
                "Partial: exemplary | Vladimir Putin |  ()",
            ],
            quotes);
    }

    [Fact]
    public void Parse_Seed_KnowsTwoSpeakers()
    {
        var speakers = ArticleParser.Parse(Seeds.PutinXi).Speakers
            .Select(speaker => $"{speaker.Name} ({string.Join(", ", speaker.Aliases)}): {string.Join(", ", speaker.Roles)}");

        Assert.Equal(["Vladimir Putin (Putin): Russian President", "Xi Jinping (Xi): Chinese President"], speakers);
    }

    private static string Ends(string text) => text.Length <= 40 ? text : $"{text[..20]}…{text[^17..]}";
}
