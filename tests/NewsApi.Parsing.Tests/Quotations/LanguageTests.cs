namespace NewsApi.Parsing.Tests.Quotations;

/// <summary>
/// Whole articles in other languages: quotes and headings are found, and speakers where the language has words of its own.
/// </summary>
public sealed class LanguageTests
{
    private const string German =
        """
        Der alte Fischmarkt schließt für zwei Jahre
        HAMBURG – Der Rat der Stadt hat am Montag beschlossen, den alten Fischmarkt am Hafen zu schließen, wie die Händler fürchten.
        Der Plan
        „|Wir bleiben hier, bis der letzte Stand abgebaut ist|“, sagte Anna Keller am Montagabend vor dem Rathaus der Stadt.
        Was kostet das?
        Der Rat spricht von einem „|schwierigen, aber notwendigen Schritt|“ und will im Juni beginnen. Das Blatt „Hafenbote“ berichtete.
        »|Das Zelt wird im Winter kalt sein|«, meinte ein Händler, der seit dreißig Jahren auf dem Markt steht.
        """;

    private const string French =
        """
        Le vieux marché aux poissons ferme pour deux ans
        Le conseil a voté lundi la fermeture du vieux marché aux poissons, une décision que les marchands redoutaient depuis le printemps.
        Le plan
        «~|Nous resterons ici jusqu’au dernier jour|~», a déclaré Claire Morel devant la mairie, lundi soir, devant cent personnes.
        Combien cela coûte-t-il~?
        Le conseil évoque une «~|étape difficile mais nécessaire|~» et veut commencer les travaux du toit au mois de juin.
        """;

    private const string Russian =
        """
        Старый рыбный рынок закроют на два года
        Совет города проголосовал в понедельник за закрытие старого рыбного рынка, чего торговцы боялись с самой весны.
        План работ
        «|Мы останемся здесь до последнего дня|», — сказала Анна Орлова у здания совета в понедельник вечером.
        Сколько это стоит?
        Совет называет это «|трудным, но необходимым шагом|» и намерен начать работы на крыше в июне этого года.
        """;

    private const string Chinese =
        """
        旧鱼市场将关闭两年
        市议会周一投票决定将旧鱼市场关闭两年，这是商贩们自春天以来一直反对的一步，他们说冬天的帐篷会很冷，顾客也不会来。
        计划
        “|我们会留在这里，直到最后一天。|”王芳周一晚上在市政厅前说，当时有大约一百人在场，其中许多人在市场工作了几十年。
        费用是多少？
        市议会称这是「|艰难但必要的一步|」，并希望在六月开始屋顶的工作，届时第一批摊位将搬到北码头的帐篷里去。
        """;

    [Theory]
    [InlineData(German, "Der Plan", "Was kostet das?", "Anna Keller; -; -")]
    [InlineData(French, "Le plan", "Combien cela coûte-t-il~?", "Claire Morel; -")]
    [InlineData(Russian, "План работ", "Сколько это стоит?", "-; -")]
    [InlineData(Chinese, "计划", "费用是多少？", "-; -")]
    public void Article_InAnotherLanguage_KeepsItsQuotesAndHeadings(string marked, string first, string second, string speakers)
    {
        var (text, spans) = MarkedText.Read(marked.Replace('~', '\u00A0'));

        var article = ArticleParser.Parse(text);

        Assert.Equal(spans, article.Quotes.SelectMany(quote => quote.Spans));
        Assert.Equal([null, first, second.Replace('~', '\u00A0')], article.Sections.Select(section => section.Heading?.Text));
        Assert.Equal(speakers, string.Join("; ", article.Quotes.Select(quote => quote.Speaker?.Name ?? "-")));
        Assert.Empty(article.Diagnostics);
    }

    [Theory]
    [InlineData("Der Bürgermeister schließt den Hafen. „Das ist ein Fehler“, sagte Karl Ott.", "de")]
    [InlineData("Le maire a fermé le port. « C'est une erreur », a dit Claire Morel.", "fr")]
    [InlineData("El alcalde cierra el puerto. «Es un error», dijo Ana Solís.", "es")]
    [InlineData("The mayor closed the port. \"It is a mistake,\" said Karl Ott.", "en")]
    [InlineData("Der Damm hält.", null)]
    [InlineData("„Nein“, sagte Karl Ott.", null)]
    [InlineData("Opéra de Paris, Le Monde, La Croix, Libération, Les Échos.", null)]
    [InlineData("De la Cruz wins in Los Angeles. \"Le Mans is over,\" said Jean de la Tour.", null)]
    public void Language_OfShortText_IsToldWherePlain(string text, string? expected) =>
        Assert.Equal(expected, ArticleParser.Parse(text).Language);
}
