using static NewsApi.Tests.Search.SearchSamples;

namespace NewsApi.Tests.Search;

/// <summary>Whatever an article holds, it is indexed, and so are the others.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("\0heron\0")]
    [InlineData("\uD83D heron \uDE00")]
    [InlineData("😀heron\u200B👩‍👩‍👧 \u202E")]
    [InlineData("heron 日本語テキスト")]
    public void Replace_OddCharacters_IsFound(string text)
    {
        using var index = new TemporaryIndex(Article(1, "Odd", text));

        Assert.Equal([1], index.Find("heron"));
    }

    [Fact]
    public void Replace_WordOfTenMegabytes_IsFoundWithTheOthers()
    {
        using var index = new TemporaryIndex(
            Article(1, "Long", new string('x', 10_000_000)), Article(2, "Short", "A heron."), Article(3, "x", new string('(', 1_000_000)));

        Assert.Equal([2], index.Find("heron"));
        Assert.Equal([1], index.Find(new string('x', 400)));
    }

    [Fact]
    public void Find_Emoji_IsWord()
    {
        using var index = new TemporaryIndex(Article(1, "Odd", "Great😀👍 news"), Article(2, "Even", "Great news"));

        Assert.Equal([1], index.Find("👍"));
        Assert.Equal([1, 2], index.Find("great").Order());
    }

    [Theory]
    [InlineData("co-operative", "1 2")]
    [InlineData("cooperative", "1 2")]
    [InlineData("co\u2010operatives", "1 2")]
    [InlineData("\"co-operative bank\"", "1 2")]
    [InlineData("\"cooperative bank\"", "1 2")]
    [InlineData("\"the cooperative\"", "1 2")]
    [InlineData("operative", "1")]
    [InlineData("long-term", "1 3")]
    [InlineData("\"long term\"", "1 3")]
    [InlineData("longterm", "1")]
    [InlineData("win-win-win-win-win", "3")]
    public void Find_HyphenatedWord_MatchesWithAndWithoutHyphen(string query, string expected)
    {
        using var index = new TemporaryIndex(
            Article(1, "One", "The co-operative bank has long-term plans."),
            Article(2, "Two", "The cooperative bank has plans."),
            Article(3, "Three", "In the long term, a win-win-win-win-win."));

        Assert.Equal(expected, string.Join(' ', index.Find(query).Order()));
    }

    [Theory]
    [InlineData("日本", "1")]
    [InlineData("本語", "1")]
    [InlineData("\"日本語\"", "1")]
    [InlineData("日", "1")]
    [InlineData("語日", "")]
    [InlineData("häuser", "2")]
    [InlineData("haus", "2")]
    [InlineData("politiques", "3")]
    [InlineData("l'état", "3")]
    [InlineData("etat", "3")]
    [InlineData("министров", "4")]
    [InlineData("елка", "5")]
    [InlineData("ёлка", "5")]
    [InlineData("Елка\u0308", "5")]
    [InlineData("istanbul", "6")]
    [InlineData("İSTANBUL", "6")]
    [InlineData("ISTANBUL", "6")]
    [InlineData("igdir", "6")]
    [InlineData("Ι\u0301θακη", "7")]
    [InlineData("ιθακη", "7")]
    [InlineData("กรุงเทพ", "8")]
    [InlineData("\"กรุงเทพ\"", "8")]
    [InlineData("กรุงพ", "")]
    [InlineData("ភ្នំពេញ", "8")]
    public void Find_OtherLanguages_FindsStems(string query, string expected)
    {
        using var index = new TemporaryIndex(
            Article(1, "日本語テキスト", "日本語の記事です。", "ja"),
            Article(2, "Bauland", "Die Häuser in der Stadt sind teuer und der Bau ist langsam.", null),
            Article(3, "Réforme", "La politique de l’État est critiquée par les syndicats dans une lettre.", "fr"),
            Article(4, "Совет", "Министры обсудили это на совете в Москве и не договорились.", null),
            Article(5, "Праздник", "Ёлка стоит на площади.", "ru"),
            Article(6, "İstanbul köprüsü", "IĞDIR ve ısı.", "tr"),
            Article(7, "Νησί", "Η Ιθάκη είναι νησί.", "el"),
            Article(8, "ข่าว", "นายกรัฐมนตรีเดินทางถึงกรุงเทพมหานครเมื่อวานนี้ រាជធានីភ្នំពេញ", "th"));

        Assert.Equal(expected, string.Join(' ', index.Find(query)));
    }
}
