using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Province.App.Tests.Plans;

namespace Province.App.Tests.Draws;

/// <summary>A capability link opens one seat of one draw and nothing else; nobody else's draw is to be seen.</summary>
public sealed class SeatTests(ProvinceApps apps) : IClassFixture<ProvinceApps>
{
    [Fact]
    public async Task Seat_ANewerLink_EndsTheOneBefore()
    {
        var ceremony = await Ceremony.OpenAsync(await apps.OnAsync(), "links");
        await ceremony.JoinAsync();
        var old = ceremony.Device("drawer");
        (await old.GetAsync("/api/v1/draw-seat")).StatusCode.ShouldBe(HttpStatusCode.OK);
        await ceremony.JoinAsync("drawer");
        await old.GetAsync("/api/v1/draw-seat").ShouldRefuseAsync(401, "draw.link_not_good");
        (await ceremony.Device("drawer").GetAsync("/api/v1/draw-seat")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await ceremony.Device("operator").GetAsync("/api/v1/draw-seat")).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task Seat_LinkIsExpired_IsRefused()
    {
        await using var app = await ProvinceApp.StartAsync();
        var ceremony = await Ceremony.OpenAsync(app, "expiry");
        await ceremony.JoinAsync();
        app.Clock.Advance(TimeSpan.FromDays(30));
        await ceremony.Device("drawer").GetAsync("/api/v1/draw-seat").ShouldRefuseAsync(401, "draw.link_not_good");
    }

    [Theory]
    [InlineData("/api/v1/draws")]
    [InlineData("/api/v1/me")]
    [InlineData("/api/v1/exchange/inbox")]
    [InlineData("/api/v1/audit")]
    public async Task Seat_EverythingElse_IsForbidden(string address)
    {
        var ceremony = await Ceremony.OpenAsync(await apps.OnAsync(), $"else{address.Replace('/', '-')}");
        await ceremony.JoinAsync();
        (await ceremony.Device("operator").GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("province_430000_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("province_430400_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task Seat_AMadeUpLink_IsRefused(string token)
    {
        var device = (await apps.OnAsync()).Anonymous();
        device.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Capability", token);
        await device.GetAsync("/api/v1/draw-seat").ShouldRefuseAsync(401, "draw.link_not_good");
    }

    [Fact]
    public async Task Draws_OfAnotherTenant_AreNotToBeFound()
    {
        var app = await apps.OnAsync();
        var ceremony = await Ceremony.OpenAsync(app, "foreign");
        var city = await app.AsAsync("hengyang.planner");
        await city.GetAsync($"/api/v1/draws/{ceremony.Draw}").ShouldRefuseAsync(404, "draw.not_found");
        await city.GetAsync($"/api/v1/draws/{ceremony.Draw}/certificate").ShouldRefuseAsync(404, "draw.not_found");
        await city.PostAsJsonAsync($"/api/v1/draws/{ceremony.Draw}/seat-links", new { }).ShouldRefuseAsync(404, "draw.not_found");
        await city.StepAsync($"draws/{ceremony.Draw}", "commits-closure", etag: "\"1\"").ShouldRefuseAsync(404, "draw.not_found");
        (await city.ReadAsync("draws")).GetProperty("total").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task Commit_WithWhatAnotherDrawHolds_IsRefused()
    {
        var app = await apps.OnAsync();
        var (first, second) = (await Ceremony.OpenAsync(app, "first"), await Ceremony.OpenAsync(app, "second"));
        await first.JoinAsync();
        await second.JoinAsync();
        var seat = await (await first.CommitAsync("operator")).ShouldBeJsonAsync();
        var commitment = seat.GetProperty("commitment").GetString();
        await second.Device("operator").PostAsJsonAsync("/api/v1/draw-seat/commitment", new { commitment }).ShouldRefuseAsync(422, "commit.repeated");
        (await second.Device("operator").ReadAsync("draw-seat")).GetProperty("state").GetProperty("revision").GetInt32().ShouldBe(1);
    }

    [Fact]
    public async Task Signature_ThatIsNoDrawing_IsRefusedAndOneThatIsIsShownToWhoMaySeeTheDraw()
    {
        var app = await apps.OnAsync();
        var ceremony = await Ceremony.OpenAsync(app, "signed");
        await ceremony.ConcludeAsync();
        var device = ceremony.Device("drawer");
        await device.PostAsJsonAsync("/api/v1/draw-seat/signature", new { name = " ", drawing = Ceremony.Png }).ShouldRefuseAsync(422, "draw.signer_missing");
        await device.PostAsJsonAsync("/api/v1/draw-seat/signature", new { name = "甲", drawing = "AAAA" }).ShouldRefuseAsync(422, "draw.drawing_invalid");
        await (await device.PostAsJsonAsync("/api/v1/draw-seat/signature", new { name = "甲", drawing = Ceremony.Png })).ShouldBeJsonAsync();
        var evidence = (await ceremony.ReadAsync()).GetProperty("seats")[1].GetProperty("evidence").GetString();
        var address = $"/draws/{ceremony.Draw}/signatures/{evidence}";
        (await ceremony.Organiser.GetByteArrayAsync(address)).ShouldBe(Convert.FromBase64String(Ceremony.Png));
        (await ceremony.Organiser.GetAsync($"/draws/{ceremony.Draw}/signatures/{new string('0', 64)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await (await app.AsAsync("hengyang.planner")).GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Open_WhatCannotBeDrawn_IsRefusedWithTheReason()
    {
        var app = await apps.OnAsync();
        var organiser = await app.AsAsync("hunan.organiser");
        await Ceremony.PostDrawAsync(organiser, Ceremony.Opening(app, "impossible", SampleDraw.Request(size: 12))).ShouldRefuseAsync(422, "draw.impossible");
        await Ceremony.PostDrawAsync(organiser, Ceremony.Opening(app, "filed", SampleDraw.OfPoolFile())).ShouldRefuseAsync(422, "draw.pool_file");
        await Ceremony.PostDrawAsync(organiser, Ceremony.Opening(app, "不是编号")).ShouldRefuseAsync(422, "record.invalid");
        await Ceremony.PostDrawAsync(organiser, Ceremony.Opening(app, "shape", new { kind = "enterprises" })).ShouldRefuseAsync(422, "request.invalid");
        (await organiser.ReadAsync("draws?q=impossible")).GetProperty("total").GetInt32().ShouldBe(0);
    }
}
