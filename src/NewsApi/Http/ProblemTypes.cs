using System.Text.Json.Serialization;

namespace NewsApi.Http;

/// <summary>A problem type, as described under <c>/problems</c>.</summary>
internal sealed record ProblemType
{
    public ProblemType(int status, string name, string title) => (Status, Name, Title) = (status, name, title);

    /// <summary>The last part of its URI.</summary>
    /// <example>not-found</example>
    public string Name { get; init; }

    /// <summary>The URI that names the type.</summary>
    /// <example>/problems/not-found</example>
    public string Uri => LinkPath.To($"/problems/{Name}");

    /// <summary>The HTTP status code.</summary>
    /// <example>404</example>
    [JsonRequired]
    public int Status { get; init; }

    /// <summary>A short summary, the same for every occurrence.</summary>
    /// <example>The resource does not exist</example>
    public string Title { get; init; }

    /// <summary>What it means.</summary>
    /// <example>Nothing is stored at this path.</example>
    public required string Meaning { get; init; }

    /// <summary>What usually causes it.</summary>
    /// <example>The id is wrong, the resource was permanently deleted, or the path is misspelt.</example>
    public required string Cause { get; init; }

    /// <summary>What the client can do.</summary>
    /// <example>Check the path; lists link to existing resources.</example>
    public required string Cure { get; init; }
}

/// <summary>The problem types of this API.</summary>
internal static class ProblemTypes
{
    public static readonly ProblemType Invalid = new(400, "invalid-request", "The request is invalid")
    {
        Meaning = "A parameter, a header or a member of the body is invalid.",
        Cause = "It is unknown, missing, repeated, malformed or out of range.",
        Cure = "'errors' names each invalid member or parameter and what is expected. Correct them and retry.",
    };

    public static readonly ProblemType Duplicate = new(409, "duplicate-article", "The article exists already")
    {
        Meaning = "The article was not stored, because it is stored already.",
        Cause = "A stored article has the same text, apart from white space, or the same source and externalId.",
        Cure = "'existing' links to the stored article. onDuplicate=return returns it; onDuplicate=create stores another.",
    };

    public static readonly ProblemType NoArticle = new(422, "no-article", "The request contains no article")
    {
        Meaning = "The request is well-formed, but contains no text to store.",
        Cause = "The text is empty or white space, or the web page has no text that could be an article.",
        Cure = "Send the text of the article as the body, or as the member 'text'.",
    };

    public static readonly ProblemType CorrectionsKept = new(409, "corrections-kept", "The revision differs only in corrected quotes")
    {
        Meaning = "Nothing was changed: a restore brings back the text and the metadata of an article, and keeps corrections of quotes.",
        Cause = "The revision differs from the current one only in its quotes.",
        Cure = "'diff' links to the differences. Correct the quotes by PATCH; one that was removed comes back with 'isQuote': true.",
    };

    public static readonly ProblemType TooManyQuotes = new(422, "too-many-quotes", "The article has too many quotes")
    {
        Meaning = "The article was not stored: it has more quotes than an article may have.",
        Cause = "The parser found more than 20,000 quotes in the text.",
        Cure = "Divide the text into several articles.",
    };

    public static readonly ProblemType TooManyArticles = new(422, "too-many-articles", "The quotes are in too many articles")
    {
        Meaning = "Nothing was changed: one request may change the quotes of 50 articles.",
        Cause = "The ids in 'quotes' belong to quotes in more articles.",
        Cure = "Give the quotes of 50 articles to a new speaker and the others to a second one, and merge the two.",
    };

    public static readonly ProblemType KeyReused = new(422, "idempotency-key-reused", "The Idempotency-Key was used for another request")
    {
        Meaning = "The request was not processed, because its key was used for another request.",
        Cause = "A request with this key and another body, query or media type was processed in the last 24 hours.",
        Cure = "Use a new key for each request; only a retry has the same key.",
    };

    public static readonly ProblemType JobNotCancellable = new(409, "job-not-cancellable", "The job cannot be cancelled")
    {
        Meaning = "The job was not cancelled.",
        Cause = "It has ended, or is of a kind that must not stop half-way: only imports can be cancelled.",
        Cure = "Get the job to see its status.",
    };

    public static readonly ProblemType ImportRolledBack = new(424, "import-rolled-back", "The import was rolled back")
    {
        Meaning = "The line is valid, but was not stored, because another line failed.",
        Cause = "The import has atomic=true, which stores all lines or none.",
        Cure = "Correct the lines that failed for another reason, and import all again; or import without atomic=true.",
    };

    public static readonly ProblemType Unauthorized = new(401, "unauthorized", "The request needs a valid key")
    {
        Meaning = "The server does not know who sends the request. Nothing was done.",
        Cause = "There is no key, or the key is malformed, unknown, expired or revoked.",
        Cure = "Send a valid key in the header 'X-Api-Key', or as 'Authorization: Bearer'. The operator creates keys.",
    };

    public static readonly ProblemType Forbidden = new(403, "forbidden", "The key does not allow the request")
    {
        Meaning = "The server knows the key, but the key does not allow this. Nothing was done.",
        Cause = "The key lacks the scope that 'detail' names, or is limited to other sources.",
        Cure = "Use a key that has the scope, or ask the operator for one.",
    };

    public static readonly ProblemType CrossSite = new(403, "cross-site-request", "The request comes from another site")
    {
        Meaning = "A page of another site sent a change without a key. Nothing was done.",
        Cause = "The headers 'Sec-Fetch-Site' or 'Origin' name another site than this server, which is open to everyone in Development.",
        Cure = "Send a key, or the header 'X-Requested-With'; or allow the site with Http__CorsOrigins.",
    };

    public static readonly ProblemType TooManyRequests = new(429, "too-many-requests", "The client sends too many requests")
    {
        Meaning = "The request was not carried out, because the client has used up its requests of this minute.",
        Cause = "The operator limits how many requests a key, or an address without a key, may send in a minute.",
        Cure = "Wait as long as the header 'Retry-After' says. 'RateLimit-Remaining' tells how many requests are left.",
    };

    public static readonly ProblemType KeyEnded = new(409, "key-ended", "The key is not active")
    {
        Meaning = "The key was not replaced, because it is no longer accepted.",
        Cause = "It is revoked or expired.",
        Cure = "Create a new key.",
    };

    public static readonly ProblemType NameTaken = new(409, "name-taken", "Another speaker has the name")
    {
        Meaning = "The speaker was not changed, because one of its names would mean two speakers.",
        Cause = "Another speaker has the name, or was given it as an alias.",
        Cure = "'existing' links to the other speaker. Merge the two, or choose another name.",
    };

    public static readonly ProblemType NotSampled = new(422, "not-sampled", "The quote is in no sample")
    {
        Meaning = "The review was not stored: reviews judge what the parser found.",
        Cause = "A client added the quote, because the parser had missed it.",
        Cure = "Review quotes of GET /quotes/sample; count missed quotes in 'missed' of a quote of the same section.",
    };

    public static readonly ProblemType AmbiguousName = new(422, "ambiguous-name", "The name means several speakers")
    {
        Meaning = "Nothing was changed, because the name means more than one speaker.",
        Cause = "Several speakers have the name as an alias, such as a last name.",
        Cure = "'candidates' lists them. Name one by the id, as a number, or by the full name.",
    };

    public static readonly ProblemType BackupsElsewhere = new(409, "backups-elsewhere", "The server makes no backups of this database")
    {
        Meaning = "No backup was made.",
        Cause = "The database is in PostgreSQL, which has tools of its own for backups.",
        Cure = "Use pg_dump, or base backups with an archive of the write-ahead log.",
    };

    public static readonly IReadOnlyList<ProblemType> All =
    [
        Invalid,
        Unauthorized,
        Forbidden,
        CrossSite,
        new(404, "not-found", "The resource does not exist")
        {
            Meaning = "Nothing is stored at this path.",
            Cause = "The id is wrong, the resource was permanently deleted, or the path is misspelt.",
            Cure = "Check the path; lists link to existing resources.",
        },
        new(410, "deleted", "The resource was deleted")
        {
            Meaning = "The article, or the one that the resource belongs to, is in the trash since 'deletedAt'; or a quote was removed.",
            Cause = "It was deleted. An article can be restored until it is permanently deleted. A quote may be removed by a correction.",
            Cure = "Send a POST request to the path in 'restore' to restore the article. 'revisions' has the history of a removed quote.",
        },
        new(405, "method-not-allowed", "The resource does not support this method")
        {
            Meaning = "The path exists, but does not support the method.",
            Cause = "The resource is read-only, or the path is that of a list or of another resource.",
            Cure = "The header 'Allow' lists the supported methods.",
        },
        new(406, "not-acceptable", "The resource has no acceptable representation")
        {
            Meaning = "The resource has no representation that the client accepts. Nothing was done.",
            Cause = "The header 'Accept' names none of the resource's media types, or excludes them with q=0.",
            Cure = "Request application/json, or omit 'Accept'.",
        },
        new(408, "timeout", "The request timed out")
        {
            Meaning = "The rest of the request did not arrive in time.",
            Cause = "The connection is very slow or broken.",
            Cure = "Retry; with an Idempotency-Key, that is safe for POST, too.",
        },
        Duplicate,
        JobNotCancellable,
        KeyEnded,
        CorrectionsKept,
        NameTaken,
        BackupsElsewhere,
        TooManyRequests,
        new(412, "precondition-failed", "A precondition failed")
        {
            Meaning = "The change was not made, because the resource is not in the required state.",
            Cause = "The resource was changed since it was read, or is in a state that 'If-None-Match' excludes.",
            Cure = "Get the resource again, apply the change to its current state, and send it with the new 'ETag' in 'If-Match'.",
        },
        new(413, "too-large", "The request is too large")
        {
            Meaning = "The body or the text exceeds a limit.",
            Cause = "The body, the text or web page in it, or the decompressed body exceeds the limit that 'detail' names.",
            Cure = "Send less in one request. The operator configures the limits.",
        },
        new(414, "address-too-long", "The path and the query are too long")
        {
            Meaning = "The path and the query exceed the limit.",
            Cause = $"The path and the query have more than {WellFormedRequests.MaxTargetLength} characters.",
            Cure = "Send long values in the body: metadata in a JSON article, a search by POST.",
        },
        new(431, "headers-too-large", "The headers are too large")
        {
            Meaning = "The headers exceed the limit.",
            Cause = $"The headers exceed {WellFormedRequests.HeaderLimit}.",
            Cure = "Omit unneeded headers, such as cookies.",
        },
        new(415, "unsupported-media-type", "The media type of the body is not supported")
        {
            Meaning = "The resource does not support bodies of this media type.",
            Cause = "'Content-Type' is missing, or it or 'Content-Encoding' names an unsupported type, character set or compression.",
            Cure = "'Accept-Post' or 'Accept-Patch' lists the supported types, 'Accept-Encoding' the compressions; texts are UTF-8.",
        },
        new(417, "expectation-failed", "The expectation is not supported")
        {
            Meaning = "The server does not support the value of 'Expect'.",
            Cause = "'Expect' is not 100-continue.",
            Cure = "Omit the header.",
        },
        NoArticle,
        TooManyQuotes,
        TooManyArticles,
        AmbiguousName,
        NotSampled,
        KeyReused,
        ImportRolledBack,
        new(428, "precondition-required", "The request needs a precondition")
        {
            Meaning = "This server requires 'If-Match' for changes.",
            Cause = "A PUT, PATCH or DELETE came without 'If-Match'.",
            Cure = "Get the resource, and send its 'ETag' in 'If-Match'.",
        },
        new(500, "internal-error", "The server failed")
        {
            Meaning = "The request was not processed because of an error in the server.",
            Cause = "An error in the server, logged with the 'traceId' of the response.",
            Cure = "Report the 'traceId' to the operator.",
        },
        new(503, "unavailable", "The server is unavailable")
        {
            Meaning = "The server cannot process the request now. Nothing was done.",
            Cause = "Too many changes are waiting to be written, or the server is not ready yet.",
            Cure = "Wait for the time in 'Retry-After', then retry.",
        },
    ];

    /// <summary>The general problem type of a status; null if there is none.</summary>
    public static ProblemType? Of(int status) => All.FirstOrDefault(type => type.Status == status);
}
