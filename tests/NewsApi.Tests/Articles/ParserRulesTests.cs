using NewsApi.Parsing;
using NewsApi.Tests.Support;

namespace NewsApi.Tests.Articles;

public sealed class ParserRulesTests
{
    [Fact]
    public async Task List_Rules_HaveNameSummaryAndExample()
    {
        await using var host = new NewsApiHost();

        var rules = await host.CreateClient().GetJsonAsync("/api/v1/parser/rules");

        Assert.Equal(
            ParserRules.All.Select(rule => rule.Name),
            rules.EnumerateArray().Select(rule => rule.GetProperty("name").GetString()));
        Assert.All(rules.EnumerateArray(), rule => Assert.NotEmpty(rule.GetProperty("summary").GetString()!));
        Assert.All(rules.EnumerateArray(), rule => Assert.NotEmpty(rule.GetProperty("example").GetString()!));
    }
}
