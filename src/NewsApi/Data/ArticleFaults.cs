namespace NewsApi.Data;

/// <summary>What every article must have. The SQL is that of all database systems.</summary>
internal static class ArticleFaults
{
    /// <summary>Faults, and the statements that count how many articles have them.</summary>
    public static IReadOnlyList<(string Fault, string Query)> Rules { get; } =
    [
        Rule("articles have no text", """NOT EXISTS (SELECT 1 FROM "ArticleTexts" t WHERE t."ArticleId" = a."Id")"""),
        Rule("articles have no section", """NOT EXISTS (SELECT 1 FROM "Sections" s WHERE s."ArticleId" = a."Id")"""),
        Rule(
            "articles have another number of quotes than they say",
            """a."QuoteCount" <> (SELECT COUNT(*) FROM "Quotes" q WHERE q."ArticleId" = a."Id")"""),
        // Old changes are deleted from the log.
        Rule(
            "articles have no entry in the change log",
            """
            NOT EXISTS (SELECT 1 FROM "Changes" c WHERE c."Entity" = 1 AND c."EntityId" = a."Id")
              AND NOT EXISTS (
                SELECT 1 FROM "Changes" c WHERE c."Sequence" = (SELECT MIN("Sequence") FROM "Changes") AND c."At" >= a."UpdatedAt")
            """),
    ];

    private static (string Fault, string Query) Rule(string fault, string condition) =>
        (fault, $"""SELECT COUNT(*) AS "Value" FROM "Articles" a WHERE {condition}""");
}
