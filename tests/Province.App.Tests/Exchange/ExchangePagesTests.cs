using System.Net;
using AngleSharp.Html.Parser;
using Province.Domain.Exchange;
using Province.Domain.Tenancy;

namespace Province.App.Tests.Exchange;

public sealed class ExchangePagesTests(ExchangePagesTests.Posted posted) : IClassFixture<ExchangePagesTests.Posted>
{
    [Theory]
    [InlineData("hengyang.admin", "/exchange/outbox", "投递失败")]
    [InlineData("hengyang.admin", "/exchange/outbox?state=failed&sort=-attempts&q=测试", "测试往来")]
    [InlineData("hengyang.admin", "/exchange/outbox?state=answered", "没有符合条件的发件")]
    [InlineData("hengyang.admin", "/exchange/inbox", "还没有收件")]
    [InlineData("hengyang.admin", "/audit?from=2020-01-01&to=2099-12-31&sort=actorName", "操作记录")]
    [InlineData("hengyang.admin", "/audit?person=谁也不是", "没有符合条件的操作记录")]
    [InlineData("hengyang.admin", "/audit/verification", "完好")]
    [InlineData("hengyang.admin", "/exchange/outbox/{id}", "不认识这类往来")]
    [InlineData("hengyang.admin", "/exchange/outbox/{id}/delivery", "立即再次向湖南省应急管理厅")]
    public async Task Page_OfTheExchangeAndTheAudit_ShowsWhatItShould(string user, string path, string text)
    {
        var client = await posted.App.AsAsync(user);
        var response = await client.GetAsync(posted.Path(path));
        response.StatusCode.ShouldBe(HttpStatusCode.OK);
        var page = await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync());
        page.QuerySelectorAll("h1").Length.ShouldBe(1);
        page.Body!.TextContent.ShouldContain(text);
    }

    [Theory]
    [InlineData("hengyang.admin", "/exchange/outbox?state=lost", HttpStatusCode.UnprocessableEntity)]
    [InlineData("hengyang.admin", "/audit?from=yesterday", HttpStatusCode.UnprocessableEntity)]
    [InlineData("hengyang.admin", "/files/0000", HttpStatusCode.NotFound)]
    [InlineData("zhuzhou.admin", "/exchange/outbox/{id}", HttpStatusCode.NotFound)]
    [InlineData("zhuzhou.admin", "/exchange/outbox/{id}/snapshot", HttpStatusCode.NotFound)]
    [InlineData("hengyang.planner", "/exchange/outbox/{id}/delivery", HttpStatusCode.Forbidden)]
    [InlineData("hengyang.planner", "/audit", HttpStatusCode.Forbidden)]
    [InlineData("hengyang.planner", "/audit/verification", HttpStatusCode.Forbidden)]
    public async Task Page_AskedForWrongly_IsRefused(string user, string path, HttpStatusCode status) =>
        (await (await posted.App.AsAsync(user)).GetAsync(posted.Path(path))).StatusCode.ShouldBe(status);

    [Fact]
    public async Task Files_AnonymousOrForeign_AreNotGiven()
    {
        (await posted.App.Anonymous().GetAsync($"/api/v1/files/{posted.File}")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await (await posted.App.AsAsync("zhuzhou.admin")).GetAsync($"/api/v1/files/{posted.File}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var given = await (await posted.App.AsAsync("hengyang.admin")).GetAsync($"/files/{posted.File}");
        given.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        given.Content.Headers.ContentType!.MediaType.ShouldBe("application/octet-stream", "markup is never sent as a page");
        given.Headers.GetValues("X-Content-Type-Options").ShouldBe(["nosniff"]);
        (await given.Content.ReadAsStringAsync()).ShouldBe(Posted.Markup);
    }

    [Fact]
    public async Task Snapshot_Downloaded_IsWhatTheFingerprintIsOf()
    {
        var bytes = await (await posted.App.AsAsync("hengyang.admin")).GetByteArrayAsync(posted.Path("/exchange/outbox/{id}/snapshot"));
        OutboxEnvelope.HashOf(System.Text.Encoding.UTF8.GetString(bytes)).ShouldBe(posted.Sha256);
    }

    /// <summary>The application with one envelope of Hengyang that nobody takes in.</summary>
    public sealed class Posted : IAsyncLifetime
    {
        internal const string Markup = "<script>alert(1)</script>";

        private Guid _envelope;

        public ProvinceApp App { get; private set; } = null!;

        public string File { get; private set; } = "";

        public string Sha256 { get; private set; } = "";

        public string Path(string path) => path.Replace("{id}", _envelope.ToString(), StringComparison.Ordinal);

        public async Task InitializeAsync()
        {
            App = await ProvinceApp.StartAsync("sqlite", "Development", ("Jobs:Run", "false"));
            await App.AsAsync("hengyang.admin");
            (File, Sha256) = await App.InAsync(ProvinceApp.Hengyang, async db =>
            {
                var file = new Domain.Files.StoredFile(ProvinceApp.Hengyang, "页面.html", "text/html", System.Text.Encoding.UTF8.GetBytes(Markup), App.Clock.GetUtcNow());
                var letter = new Letter("nobody.knows", "a", "测试往来", """{"年度":2026}""") { Files = [file.Sha256] };
                var envelope = new OutboxEnvelope(ProvinceApp.Hengyang, Guid.NewGuid(), new TenantId(430000), letter, App.Clock.GetUtcNow());
                envelope.MarkFailed(App.Clock.GetUtcNow(), DeliveryFailures.UnknownKind);
                db.Files.Add(file);
                db.Outbox.Add(envelope);
                await db.SaveChangesAsync();
                _envelope = envelope.Id;
                return (file.Sha256, envelope.Sha256);
            });
        }

        public async Task DisposeAsync() => await App.DisposeAsync();
    }
}
