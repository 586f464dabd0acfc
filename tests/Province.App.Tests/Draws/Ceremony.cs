using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using Province.App.Tests.Plans;
using Province.Draws.Certificates;
using Province.Draws.Hashing;

namespace Province.App.Tests.Draws;

/// <summary>A draw played through the API: an operator, and devices that each keep a value of their own.</summary>
internal sealed class Ceremony(ProvinceApp app, HttpClient organiser, string draw, params string[] roles)
{
    internal static readonly string[] Roles = ["operator", "drawer", "bureau-1", "witness-1"];

    internal const string Dice = "3 1 4 1 5 9 2 6 5 3 5 8 9 7 9 3 2 3 8 4 6 2 6 4 3 3 8 3 2 7";

    /// <summary>The smallest picture of its kind, in base64.</summary>
    internal const string Png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNgAAAAAgABSK+kcQAAAABJRU5ErkJggg==";

    private readonly Dictionary<string, HttpClient> _devices = [];
    private readonly Dictionary<string, byte[]> _values = [];

    internal string Draw => draw;

    internal IReadOnlyList<string> Seats => roles.Length > 0 ? roles : Roles;

    internal HttpClient Organiser => organiser;

    internal static object Opening(ProvinceApp app, string subject, object? request = null) => new
    {
        subject, draw = request ?? SampleDraw.Request(), parties = Roles.Select(role => new { role, name = $"席位 {role}" }),
        commitsClose = app.Clock.GetUtcNow().AddMinutes(30), revealsClose = app.Clock.GetUtcNow().AddMinutes(45), last = new { kind = "dice" }, doubtsChecked = true,
    };

    internal static async Task<Ceremony> OpenAsync(ProvinceApp app, string subject)
    {
        var organiser = await app.AsAsync("hunan.organiser");
        var state = await (await PostDrawAsync(organiser, Opening(app, subject))).ShouldBeJsonAsync(System.Net.HttpStatusCode.Created);
        return new(app, organiser, state.GetProperty("drawId").GetString()!);
    }

    internal static Task<HttpResponseMessage> PostDrawAsync(HttpClient client, object opening) => client.PostAsJsonAsync("/api/v1/draws", opening, SampleDraw.Plain);

    internal async Task JoinAsync(params string[] roles)
    {
        var links = await (await organiser.PostAsJsonAsync($"/api/v1/draws/{draw}/seat-links", new { roles })).ShouldBeJsonAsync();
        foreach (var link in links.EnumerateArray())
        {
            var device = app.Anonymous();
            device.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Capability", link.GetProperty("token").GetString());
            _devices[link.GetProperty("role").GetString()!] = device;
        }
    }

    internal HttpClient Device(string role) => _devices[role];

    internal async Task<HttpResponseMessage> CommitAsync(string role)
    {
        var value = RandomNumberGenerator.GetBytes(32);
        var seat = await _devices[role].ReadAsync("draw-seat");
        var commitment = DrawHash.Commitment(seat.GetProperty("openHash").GetString()!, role, Convert.ToHexStringLower(value));
        var response = await _devices[role].PostAsJsonAsync("/api/v1/draw-seat/commitment", new { commitment });
        if (response.IsSuccessStatusCode)
            _values[role] = value;
        return response;
    }

    internal Task<HttpResponseMessage> RevealAsync(string role) =>
        _devices[role].PostAsJsonAsync("/api/v1/draw-seat/value", new { value = Convert.ToHexStringLower(_values[role]) });

    internal async Task<HttpResponseMessage> ConfirmAsync(string role)
    {
        var seat = await _devices[role].ReadAsync("draw-seat");
        return await _devices[role].PostAsJsonAsync("/api/v1/draw-seat/confirmation", new { fingerprint = seat.GetProperty("typed").GetProperty("fingerprint").GetString() });
    }

    internal Task<HttpResponseMessage> StepAsync(string step, object? body = null, string? etag = null) => organiser.StepAsync($"draws/{draw}", step, body, etag);

    internal Task<JsonElement> ReadAsync() => organiser.ReadAsync($"draws/{draw}");

    /// <summary>To the outcome, with everybody there.</summary>
    internal async Task ConcludeAsync()
    {
        await JoinAsync();
        await CommitAllAsync();
        await RevealAllAsync();
        await ThrowAsync();
    }

    internal async Task CommitAllAsync()
    {
        foreach (var role in Seats)
            await (await CommitAsync(role)).ShouldBeJsonAsync();
        await (await StepAsync("commits-closure")).ShouldBeJsonAsync();
    }

    internal async Task RevealAllAsync()
    {
        foreach (var role in Seats.Reverse())
            await (await RevealAsync(role)).ShouldBeJsonAsync();
        await (await StepAsync("reveals-closure")).ShouldBeJsonAsync();
    }

    /// <summary>Dice typed, confirmed on two devices, and the outcome.</summary>
    internal async Task ThrowAsync(string dice = Dice)
    {
        await TypeAsync(dice);
        await (await StepAsync("outcome")).ShouldBeJsonAsync();
    }

    internal async Task TypeAsync(string dice = Dice)
    {
        await (await StepAsync("last", new { typed = dice })).ShouldBeJsonAsync();
        await (await ConfirmAsync(Seats[1])).ShouldBeJsonAsync();
        await (await ConfirmAsync(Seats[^1])).ShouldBeJsonAsync();
    }

    /// <summary>A seat signs that the draw is void after its outcome, as the device shows the proposal now.</summary>
    internal async Task<HttpResponseMessage> AgreeAsync(string role)
    {
        var seat = await _devices[role].ReadAsync("draw-seat");
        return await _devices[role].PostAsJsonAsync("/api/v1/draw-seat/void-signature", new { name = $"签字人 {role}", fingerprint = seat.GetProperty("proposedVoid").GetProperty("fingerprint").GetString() });
    }

    internal async Task<DrawVerdict> VerdictAsync()
    {
        var response = await organiser.GetAsync($"/api/v1/draws/{draw}/certificate");
        response.IsSuccessStatusCode.ShouldBeTrue(await response.Content.ReadAsStringAsync());
        return CertificateCheck.Run(await response.Content.ReadAsByteArrayAsync(), SideFiles.None);
    }

    internal static string[] Chosen(JsonElement draw) =>
        [.. draw.GetProperty("result").GetProperty("result").GetProperty("chosen").EnumerateArray().Select(id => id.GetString()!)];
}
