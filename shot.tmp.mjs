import { chromium } from 'playwright-core';
const b = await chromium.launch({executablePath:'/usr/bin/chromium'});
const pages = process.argv.slice(2);
for (const [w,h] of [[1280,900],[360,800]]) {
  const c = await b.newContext({viewport:{width:w,height:h}}); const p = await c.newPage();
  for (const path of pages) { await p.goto('http://localhost:8108'+path); 
   const wide = await p.evaluate(()=>document.documentElement.scrollWidth-innerWidth); if(wide>0) console.log('overflow',path,w,wide);
   await p.screenshot({path:'/tmp/shots-translate/'+path.replaceAll('/','_')+w+'.png', fullPage:true}); }
}
await b.close();
