namespace NewsApi.Parsing.Tests.Words;

/// <summary>The language of a text by its small words.</summary>
public sealed class LanguageGuessTests
{
    [Theory]
    [InlineData("The council voted to close the old market, and the traders said that they would stay.", "en")]
    [InlineData("Der Rat hat beschlossen, den alten Markt zu schließen, und die Händler wollen nicht gehen.", "de")]
    [InlineData("Le conseil a décidé de fermer le vieux marché, et les marchands ne veulent pas partir.", "fr")]
    [InlineData("El consejo ha decidido cerrar el viejo mercado, y los vendedores no quieren irse.", "es")]
    [InlineData("Il consiglio ha deciso di chiudere il vecchio mercato, e i venditori non vogliono andare via.", "it")]
    [InlineData("O conselho decidiu fechar o velho mercado, e os vendedores não querem ir embora.", "pt")]
    [InlineData("De raad heeft besloten om de oude markt te sluiten, maar de handelaren willen niet weg.", "nl")]
    [InlineData("Совет решил закрыть старый рынок, а торговцы не хотят уходить до осени.", "ru")]
    [InlineData("港の議会は月曜日に決めた。", null)]
    [InlineData("港の[議会]は月曜日に決めた。", null)]
    [InlineData("Harbour shut.", "en")]
    public void Language_OfText_IsTold(string text, string? expected)
    {
        Assert.Equal(expected, TextLanguage.Find(text));
    }
}
