using Microsoft.AspNetCore.Components;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Tenancy;

namespace Province.App.Shell;

/// <summary>The two forms by which the province answers what a city filed, each signed with the password: 受理 and 退回.</summary>
/// <typeparam name="TFiled">The filing as it is read.</typeparam>
/// <typeparam name="TPage">The page of both forms.</typeparam>
/// <param name="Address">The address of filings, such as <c>/campaigns/rosters</c>.</param>
/// <param name="Id">The name of the id in it, such as <c>rosterId</c>.</param>
/// <param name="Right">The right to answer.</param>
internal sealed record FilingAnswerPages<TFiled, TPage>(string Address, string Id, Right Right) where TPage : IComponent
{
    public required Func<Door, Guid, CancellationToken, Task<TFiled>> Read { get; init; }

    /// <summary>Whether the filing can be accepted, or returned, by a caller.</summary>
    public required Func<TFiled, bool, Caller, bool> CanAnswer { get; init; }

    public required Func<TFiled, int> Revision { get; init; }

    /// <summary>What the page shows of a filing that is to be accepted, or returned.</summary>
    public required Func<TFiled, bool, FormState, object> Shown { get; init; }

    public required Func<Door, Guid, ExpectedVersion, CancellationToken, Task> Accept { get; init; }

    public required Func<Door, Guid, ExpectedVersion, IFormCollection, CancellationToken, Task> Return { get; init; }

    public void Map(IEndpointRouteBuilder pages)
    {
        foreach (var accepts in new[] { true, false })
        {
            var path = $"{Address}/{{{Id}:guid}}/{(accepts ? "acceptance" : "return")}";
            pages.MapGet(path, (HttpContext http, Door door, CancellationToken ct) => AskAsync(http, accepts, door, ct));
            pages.MapPost(path, (HttpContext http, Door door, Signature signature, CancellationToken ct) => AnswerAsync(IdOf(http), accepts, http, door, signature, ct));
        }
    }

    private Guid IdOf(HttpContext http) => Guid.Parse((string)http.GetRouteValue(Id)!);

    /// <summary>A page that knows what is to be mended leads here with the comment written already.</summary>
    private async Task<IResult> AskAsync(HttpContext http, bool accepts, Door door, CancellationToken ct)
    {
        door.Require(Right);
        var id = IdOf(http);
        var filed = await Read(door, id, ct);
        var form = FormState.At(Revision(filed));
        if (http.Request.Query["comment"] is { Count: > 0 } comment)
            form = form with { Typed = new FormCollection(new() { ["comment"] = comment }) };
        return CanAnswer(filed, accepts, door.Caller)
            ? PageResults.Page<TPage>(Shown(filed, accepts, form))
            : TypedResults.LocalRedirect($"{Address}/{id}");
    }

    private Task<IResult> AnswerAsync(Guid id, bool accepts, HttpContext http, Door door, Signature signature, CancellationToken ct)
    {
        door.Require(Right);
        return FormState.TakeAsync<TPage>(http, async (form, expected) =>
        {
            await signature.EnforceAsync(form["password"], ct);
            if (accepts)
                await Accept(door, id, expected, ct);
            else
                await Return(door, id, expected, form, ct);
            return ($"{Address}/{id}", accepts ? "已受理，市局会收到通知" : "已退回，意见已送市局");
        }, async state => Shown(await Read(door, id, ct), accepts, state), ct);
    }
}
