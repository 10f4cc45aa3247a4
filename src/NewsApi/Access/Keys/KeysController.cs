using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using NewsApi.Http;

namespace NewsApi.Access.Keys;

/// <summary>Keys that the server accepts, beside those of its configuration.</summary>
[ApiController]
[Tags("Operation")]
[Route("api/v1/admin/keys")]
[Authorize(Scopes.Admin)]
internal sealed class KeysController(KeyService keys) : ControllerBase
{
    /// <summary>Lists keys without their secrets, newest first. Keys of the configuration are not in the list.</summary>
    /// <response code="200">One page of the list.</response>
    [HttpGet]
    public async Task<ActionResult<Page<KeyResponse>>> List([FromQuery] PageRequest paging, CancellationToken cancellationToken) =>
        (await keys.ListAsync(paging, cancellationToken)).OnPage(paging, Request);

    /// <summary>Gets a key without its secret.</summary>
    /// <response code="404">There is no such key.</response>
    [HttpGet("{id:long}")]
    public async Task<ActionResult<KeyResponse>> Get(long id, CancellationToken cancellationToken) =>
        await keys.FindAsync(id, cancellationToken) is { } key ? key : NotFound();

    /// <summary>Creates a key.</summary>
    /// <remarks>The member `key` is the secret. It is shown in this response only; the server stores its SHA-256.</remarks>
    /// <response code="201">The key, with its secret.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPost]
    [ProducesResponseType<KeyResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<KeyResponse>> Create([FromBody] KeyRequest key, CancellationToken cancellationToken) =>
        Created(await keys.CreateAsync(key, User, cancellationToken));

    /// <summary>Replaces a key: creates one with the same rights, and lets the old one expire after the overlap.</summary>
    /// <response code="201">The new key, with its secret.</response>
    /// <response code="404">There is no such key.</response>
    /// <response code="409">The key is revoked, expired or replaced.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpPost("{id:long}/rotate")]
    [ProblemExample("key-ended")]
    [ProducesResponseType<KeyResponse>(StatusCodes.Status201Created)]
    public async Task<ActionResult<KeyResponse>> Rotate(
        long id,
        [FromBody(EmptyBodyBehavior = EmptyBodyBehavior.Allow)] KeyRotationRequest? rotation,
        CancellationToken cancellationToken) =>
        await keys.RotateAsync(id, rotation ?? new KeyRotationRequest(), User, cancellationToken) switch
        {
            null => NotFound(),
            { Key: null, RevokedAt: null, ReplacedById: { } next } =>
                Refuse($"The key is replaced by key {next}: rotate that one, or revoke it first."),
            { Key: null } => Refuse("The key is revoked or expired; create a new one."),
            var key => Created(key),
        };

    /// <summary>Revokes a key at once and for good.</summary>
    /// <response code="204">It is revoked.</response>
    /// <response code="404">There is no such key.</response>
    /// <response code="503">Too many changes wait to be written; `Retry-After` says when to try again.</response>
    [HttpDelete("{id:long}")]
    [ProducesResponseType(StatusCodes.Status204NoContent)]
    public async Task<IActionResult> Revoke(long id, CancellationToken cancellationToken) =>
        await keys.RevokeAsync(id, cancellationToken) ? NoContent() : NotFound();

    // No cache may keep the secret.
    private CreatedResult Created(KeyResponse key)
    {
        Response.Headers.CacheControl = "no-store";
        return Created(key.Links.Self, key);
    }

    private ObjectResult Refuse(string detail) =>
        Problem(detail, type: ProblemTypes.KeyEnded.Uri, statusCode: ProblemTypes.KeyEnded.Status);
}
