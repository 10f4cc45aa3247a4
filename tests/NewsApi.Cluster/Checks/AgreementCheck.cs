using System.Net;

namespace NewsApi.Cluster.Checks;

/// <summary>Requests that only one of many may win, sent to all nodes at once.</summary>
internal static class AgreementCheck
{
    public static async Task RunAsync(TestedCluster cluster, Findings findings, bool isShort)
    {
        await SendOneKeyAsync(cluster, findings);
        await EditAsync(cluster, findings, isShort ? 3 : 20);
        await SendOneTextAsync(cluster, findings);
    }

    private static async Task SendOneKeyAsync(TestedCluster cluster, Findings findings)
    {
        var responses = await SendAsync(cluster, 100, () => Articles.Post("A headline with a key\n\nAnd a text.", "?onDuplicate=create")
            .With("Idempotency-Key", "one"));

        findings.AddCount("100 × one Idempotency-Key: 201", Count(responses, HttpStatusCode.Created), 100);
        findings.AddCount("100 × one Idempotency-Key: made", responses.Select(one => one.Headers.Location).Distinct().Count(), 1);
        findings.AddCount("100 × one Idempotency-Key: stored", await CountStoredAsync(cluster, "A headline with a key"), 1);
    }

    private static async Task EditAsync(TestedCluster cluster, Findings findings, int rounds)
    {
        var (won, stale) = (0, 0);
        for (var round = 0; round < rounds; round++)
        {
            using var created = await cluster.Nodes[0].Client.SendAsync(Articles.Post($"A text that all edit, {round}."));
            var (path, tag, number) = (created.Headers.Location, created.Headers.ETag!.ToString(), 0);
            var responses = await SendAsync(cluster, 50, () =>
            {
                var request = Articles.Post($"Edit {Interlocked.Increment(ref number)} of {round}.").With("If-Match", tag);
                (request.Method, request.RequestUri) = (HttpMethod.Put, path);
                return request;
            });
            won += Count(responses, HttpStatusCode.OK);
            stale += Count(responses, HttpStatusCode.PreconditionFailed);
        }

        findings.AddCount($"50 PUT with one ETag, {rounds} times: 200", won, rounds);
        findings.AddCount($"50 PUT with one ETag, {rounds} times: 412", stale, 49 * rounds);
    }

    private static async Task SendOneTextAsync(TestedCluster cluster, Findings findings)
    {
        var responses = await SendAsync(cluster, 50, () => Articles.Post("One headline\n\nThe same text, sent by many at once."));

        findings.AddCount("50 × the same text: 201", Count(responses, HttpStatusCode.Created), 1);
        findings.AddCount("50 × the same text: 409", Count(responses, HttpStatusCode.Conflict), 49);
        findings.AddCount("50 × the same text: stored", await CountStoredAsync(cluster, "One headline"), 1);
    }

    private static Task<HttpResponseMessage[]> SendAsync(TestedCluster cluster, int count, Func<HttpRequestMessage> request) =>
        Task.WhenAll(Enumerable.Range(0, count).Select(number =>
            cluster.Nodes[number % cluster.Nodes.Count].Client.SendPatientlyAsync(request)));

    private static int Count(IEnumerable<HttpResponseMessage> responses, HttpStatusCode status) =>
        responses.Count(response => response.StatusCode == status);

    private static async Task<long> CountStoredAsync(TestedCluster cluster, string headline) =>
        (await cluster.ReadHeadlinesAsync()).Values.Count(stored => stored == headline);
}
