using System.Text;
using System.Text.Json;
using Province.App.Security;
using Province.App.Shell.Api;
using Province.Domain.Draws;
using Province.Domain.Refusals;
using Province.Domain.Tenancy;
using Province.Draws;
using Province.Draws.Json;
using Province.Draws.Records;
using Province.Draws.Requests;

namespace Province.App.Features.Draws;

/// <summary>The operator opens a draw: from then on its pool, rules, parties and the source of the last value are fixed.</summary>
public static class OpenDraw
{
    /// <param name="Subject">What is drawn for; one draw of a subject is open or valid at a time.</param>
    /// <param name="Draw">The request, as the draw specification says; order and white space do not matter.</param>
    /// <param name="Parties">The parties, the operator first.</param>
    /// <param name="CommitsClose">Until when commitments are taken.</param>
    /// <param name="RevealsClose">Until when values are waited for.</param>
    /// <param name="Last">Where the last value comes from.</param>
    /// <param name="Rehearsal">Whether it is only a rehearsal.</param>
    /// <param name="DoubtsChecked">That somebody looked at what in the request could make the draw void afterwards: rows of one name, rows without a label.</param>
    public sealed record Request(
        string? Subject, JsonElement Draw, IReadOnlyList<PartyLine>? Parties, DateTimeOffset CommitsClose, DateTimeOffset RevealsClose, LastLine? Last, bool Rehearsal = false,
        bool DoubtsChecked = false);

    /// <param name="Role">An id: <c>operator</c>, <c>witness-1</c> and so on.</param>
    /// <param name="Name">Who fills it.</param>
    public sealed record PartyLine(string Role, string Name);

    /// <param name="Kind"><c>dice</c>, <c>balls</c> or <c>public</c>.</param>
    public sealed record LastLine(string Kind, int Balls = 0, int Draws = 0, string? Source = null, DateTimeOffset? Time = null);

    internal static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/draws", async (Request request, Door door, CancellationToken ct) =>
        {
            var state = await door.CallAsync((Handler h) => h.HandleAsync(request, ct), ct);
            return Tagged.Created($"/api/v1/draws/{state.DrawId}", state, state.Revision);
        })
        .WithName(nameof(OpenDraw)).Idempotent();

    [Needs(Right.ConductDraw)]
    internal sealed class Handler(DrawRegister register, DrawSubjects subjects)
    {
        internal async Task<DrawState> HandleAsync(Request request, CancellationToken ct)
        {
            var ceremony = new Ceremony(request.Rehearsal, [.. (request.Parties ?? []).Select(p => new Party(p.Role ?? "", p.Name ?? ""))],
                DrawRegister.Second(request.CommitsClose), DrawRegister.Second(request.RevealsClose), SourceOf(request.Last));
            var subject = request.Subject is { Length: > 0 } given ? given : throw new RefusedException(Missing("subject", "请填写抽取事项的编号。"));
            return subjects.IsReserved(subject)
                ? throw new RefusedException(DrawRefusals.SubjectReserved)
                : await register.OpenAsync(subject, Read(request.Draw), ceremony, request.DoubtsChecked, ct);
        }
    }

    internal static LastSource SourceOf(LastLine? last) => last?.Kind switch
    {
        "dice" => new DiceSource(),
        "balls" => new BallsSource(last.Balls, last.Draws),
        "public" => new PublicSource(last.Source ?? "", DrawRegister.Second(last.Time ?? default)),
        _ => throw new RefusedException(Missing("last", "请选择最后值的来源：骰子、号球或公开来源。")),
    };

    private static DrawRequest Read(JsonElement draw)
    {
        if (draw.ValueKind != JsonValueKind.Object)
            throw new RefusedException(Missing("request", "请提供抽取请求：名单、规则和数量。"));
        try
        {
            var request = DrawRequest.Read(RequestOrder.Sorted((JsonObject)JsonReader.Read(Encoding.UTF8.GetBytes(draw.GetRawText()))));
            return request is PoolRequest { Pool.IsAtHand: false } ? throw new RefusedException(DrawRefusals.PoolFile) : request;
        }
        catch (DrawFaultException refused)
        {
            throw new RefusedException(DrawRefusals.Of(refused.Fault) with { Detail = $"{refused.Fault.Chinese}（位置：{refused.Fault.Place}）", Field = "request" });
        }
    }

    private static Refusal Missing(string field, string detail) => Refusal.Invalid("draw.opening_incomplete", detail, field);
}
